import Artefact from './Artefact.astro';
import Case from './Case.astro';
import CaseBars from './CaseBars.astro';
import CaseTable from './CaseTable.astro';
import CaseValue from './CaseValue.astro';
import Fact from './Fact.astro';
import Heading2 from './Heading2.astro';
import Heading3 from './Heading3.astro';
import KeyIdea from './KeyIdea.astro';
import Link from './Link.astro';
import Part from './Part.astro';
import Question from './Question.astro';
import Questions from './Questions.astro';
import Record from './Record.astro';
import Situation from './Situation.astro';
import Step from './Step.astro';
import Survey from './Survey.astro';
import SurveyBars from './SurveyBars.astro';
import Table from './Table.astro';
import TakeToWork from './TakeToWork.astro';
import Term from './Term.astro';
import TryFirst from './TryFirst.astro';
import Worked from './Worked.astro';
import Worksheet from './Worksheet.astro';

/** What an activity may use; `src/course/components.ts` has the rules of each. */
export const activityComponents = {
  Artefact,
  Case,
  CaseBars,
  CaseTable,
  CaseValue,
  Fact,
  KeyIdea,
  Part,
  Question,
  Questions,
  Record,
  Situation,
  Step,
  Survey,
  SurveyBars,
  TakeToWork,
  Term,
  TryFirst,
  Worked,
  Worksheet,
  a: Link,
  h2: Heading2,
  h3: Heading3,
  table: Table,
};
