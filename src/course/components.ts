/** What an attribute of a component holds. `texts` is a list: `columns={["name","owner"]}`. */
export type AttributeKind = 'text' | 'number' | 'texts';

/** What the ids in an attribute name, so that a rule can look them up. */
export type Reference =
  | 'fact'
  | 'survey'
  | 'question'
  | 'activity'
  | 'term'
  | 'case-path'
  | 'case-data'
  | 'section';

export interface AttributeRule {
  readonly kind: AttributeKind;
  readonly optional?: true;
  readonly refers?: Reference;
  /** The only values it may have. */
  readonly oneOf?: readonly string[];
}

export interface ComponentRule {
  readonly attributes: Readonly<Record<string, AttributeRule>>;
  /** `none`: written `<Name />`; `text`: inside a sentence; `block`: Markdown between its tags. */
  readonly children: 'none' | 'text' | 'block';
  /** The component it has to stand in, if any. */
  readonly inside?: string;
  /** True where everything inside is the case university or an example, so that its figures need no source. */
  readonly ownFigures?: true;
}

const text: AttributeRule = { kind: 'text' };
const optionalText: AttributeRule = { kind: 'text', optional: true };
const id = (refers: Reference): AttributeRule => ({ kind: 'text', refers });
const ids = (refers: Reference): AttributeRule => ({ kind: 'texts', refers });

/**
 * The components an author may use in MDX; these are all. A new one is a line here and a component of the site.
 */
export const components: Readonly<Record<string, ComponentRule>> = {
  Situation: { attributes: { time: text }, children: 'block', ownFigures: true },
  Artefact: {
    attributes: { title: text, note: optionalText },
    children: 'block',
    inside: 'Situation',
    ownFigures: true,
  },
  TryFirst: { attributes: { id: id('question'), section: id('section') }, children: 'none' },
  Fact: { attributes: { id: id('fact') }, children: 'none' },
  Survey: { attributes: { id: id('survey') }, children: 'none' },
  CaseValue: { attributes: { path: id('case-path') }, children: 'none' },
  CaseTable: {
    attributes: {
      data: id('case-data'),
      columns: { kind: 'texts' },
      rows: { kind: 'texts', optional: true },
      caption: text,
    },
    children: 'none',
  },
  SurveyBars: { attributes: { title: text, measure: text, ids: ids('survey'), see: text }, children: 'none' },
  CaseBars: {
    attributes: {
      title: text,
      measure: text,
      data: id('case-data'),
      label: text,
      value: text,
      unit: optionalText,
      see: text,
      rows: { kind: 'texts', optional: true },
    },
    children: 'none',
  },
  Case: { attributes: { title: text, fact: id('fact'), place: text }, children: 'block', ownFigures: true },
  Part: {
    attributes: { is: { kind: 'text', oneOf: ['was', 'found', 'followed', 'not-shown'] } },
    children: 'block',
    inside: 'Case',
    ownFigures: true,
  },
  Worked: { attributes: { title: text }, children: 'block', ownFigures: true },
  Step: { attributes: { question: text, so: text }, children: 'block', inside: 'Worked', ownFigures: true },
  Record: { attributes: { title: text }, children: 'block', ownFigures: true },
  Activity: { attributes: { id: id('activity') }, children: 'none' },
  Worksheet: {
    attributes: { data: id('case-data'), columns: { kind: 'texts' }, title: text },
    children: 'none',
  },
  Questions: { attributes: { ids: ids('question') }, children: 'none' },
  Question: { attributes: { id: id('question') }, children: 'none' },
  TakeToWork: {
    attributes: { action: text, minutes: { kind: 'number' } },
    children: 'block',
    ownFigures: true,
  },
  Term: { attributes: { id: id('term') }, children: 'text' },
  KeyIdea: { attributes: {}, children: 'text' },
};
