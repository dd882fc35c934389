/** Parts of the emblems by competence area: one part for each competence, in a square of 64 units with gaps of 4. */
const parts: Readonly<Record<string, readonly string[]>> = {
  // boxes, one of them opened and looked into
  AL: [
    'M2 2H30V30H2Z',
    'M2 34H30V62H2Z',
    'M34 34H62V62H34Z',
    'M48 2A14 14 0 0 1 48 30A14 14 0 0 1 48 2ZM48 10.5A5.5 5.5 0 0 0 48 21.5A5.5 5.5 0 0 0 48 10.5Z',
  ],
  // pennants flown one way
  SL: ['M2 2H30V30Z', 'M34 2H62V30Z', 'M2 34H30V62Z', 'M34 34H62V62Z'],
  // a turbine
  IC: [
    'M2 30V2A28 28 0 0 1 30 30Z',
    'M34 2H62A28 28 0 0 1 34 30Z',
    'M62 34V62A28 28 0 0 1 34 34Z',
    'M30 62H2A28 28 0 0 1 30 34Z',
  ],
  // a balance: beam with pillar, two pans
  EI: [
    'M1 5H63V14H36.5V54H47V62H17V54H27.5V14H1Z',
    'M0 25H24A12 15 0 0 1 0 25Z',
    'M40 25H64A12 15 0 0 1 40 25Z',
  ],
  // four voices at a table
  CC: [
    'M30 30H16A14 14 0 1 1 30 16Z',
    'M34 30V16A14 14 0 1 1 48 30Z',
    'M34 34H48A14 14 0 1 1 34 48Z',
    'M30 34V48A14 14 0 1 1 16 34Z',
  ],
  // two leaves from one root
  CB: [
    'M30 62V46A26 26 0 0 0 4 20V36A26 26 0 0 0 30 62Z',
    'M34 62V32A28 30 0 0 1 62 2V32A28 30 0 0 1 34 62Z',
  ],
};

/**
 * SVG paths of an area's emblem, one for each of its competences. An area without a drawing gets as many columns as
 * it has competences.
 */
export function emblemParts(code: string, count: number): readonly string[] {
  const drawn = parts[code];
  if (drawn !== undefined && drawn.length === count) return drawn;
  const pitch = 64 / Math.max(1, count);
  return Array.from({ length: count }, (_, index) => {
    const left = round(index * pitch + 2);
    const right = round((index + 1) * pitch - 2);
    return `M${left} ${round(62 - (60 * (index + 1)) / count)}H${right}V62H${left}Z`;
  });
}

const round = (value: number): number => Math.round(value * 100) / 100;
