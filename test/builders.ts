/** What tests build from: people, defaults, attempts at every move, and cases in every state. */
export { acceptedOf } from "./builders/accepted.ts";
export { attempts, draftMoves, type SteppingMove, signingMoves } from "./builders/attempts.ts";
export {
  aCounting,
  aDraft,
  aFinding,
  anAgreement,
  aToday,
  type Circumstances,
  caseId,
  circumstances,
  firstDay,
} from "./builders/defaults.ts";
export { anActor, people, type Who } from "./builders/people.ts";
export { aStep, further, scarcePermit } from "./builders/random-walk.ts";
export {
  aCase,
  aStory,
  beginning,
  beginningOf,
  happeningOf,
  type Path,
  paths,
  type Story,
  tell,
  todayOf,
  walk,
  wayInto,
} from "./builders/stories.ts";
