/** One competence on a ring. */
export interface RingSegment {
  readonly area: string;
  readonly competence: string;
  /** Arc as the `d` of an SVG path. */
  readonly path: string;
}

export interface Ring {
  readonly segments: readonly RingSegment[];
  /** Middle of each area's arc, as an angle in degrees (0 is right, clockwise). */
  readonly middles: readonly { readonly area: string; readonly angle: number }[];
}

interface RingShape {
  readonly radius: number;
  readonly centre: number;
  /** Gaps in degrees between areas and between competences. */
  readonly areaGap: number;
  readonly gap: number;
}

interface RingArea {
  readonly code: string;
  readonly competences: readonly { readonly id: string }[];
}

/** Lays all competences of the profile out on a ring: clockwise from the top, equal arcs, a wider gap between areas. */
export function layRing(areas: readonly RingArea[], shape: RingShape): Ring {
  const total = areas.reduce((sum, area) => sum + area.competences.length, 0);
  const pitch = (360 - shape.areaGap * areas.length) / Math.max(1, total);
  const segments: RingSegment[] = [];
  const middles: { area: string; angle: number }[] = [];
  let angle = -90 + shape.areaGap / 2;
  for (const { code, competences } of areas) {
    middles.push({ area: code, angle: angle + (competences.length * pitch) / 2 });
    for (const { id } of competences) {
      const path = arc(shape, angle + shape.gap / 2, angle + pitch - shape.gap / 2);
      segments.push({ area: code, competence: id, path });
      angle += pitch;
    }
    angle += shape.areaGap;
  }
  return { segments, middles };
}

function arc({ radius, centre }: RingShape, from: number, to: number): string {
  const start = pointOn(radius, centre, from);
  const end = pointOn(radius, centre, to);
  return `M${start.x} ${start.y}A${radius} ${radius} 0 0 1 ${end.x} ${end.y}`;
}

/** A point on a circle, with two decimals. */
export function pointOn(radius: number, centre: number, angle: number): { x: string; y: string } {
  const radians = (angle * Math.PI) / 180;
  return {
    x: (centre + radius * Math.cos(radians)).toFixed(2),
    y: (centre + radius * Math.sin(radians)).toFixed(2),
  };
}
