/** What a world begins with: cases ready to be submitted, more of them than there are places. */
import type { CaseFile } from "../../shared/domain/case-file.ts";
import { requiredDocuments } from "../../shared/law/index.ts";
import { people } from "../builders.ts";
import { type Fakes, makeFakes } from "../fakes/index.ts";
import { makeDesk } from "../steps/desk.ts";
import { fillRegistry } from "../steps/registry.ts";
import { attach, bodyOf, fileOf } from "../steps/ways.ts";
import { stepsOver } from "./functions.ts";

/** One place for specific work is left under the ten per cent; the permit has three (`test/steps/registry.ts`). */
export const makeScarce = async ({ registry }: Fakes): Promise<void> => {
  const agency = await registry.organization("agency-a");
  if (agency) await registry.putOrganization({ ...agency, approvedPosts: 100, specificWorkStaff: 9 });
};

const files = (): CaseFile[] => {
  const hire = fileOf(0);
  const tooOld = fileOf(1);
  const withEndpoint = fileOf(2, "contractual-hire");
  return [
    hire,
    // An approval of this one needs a second person.
    { ...tooOld, person: { ...tooOld.person, birthDate: "1980-01-01" } },
    withEndpoint,
    // Somebody's second case of one type.
    { ...fileOf(3, "contractual-hire"), person: withEndpoint.person },
    // Two for one post.
    { ...fileOf(4), post: hire.post },
    fileOf(5, "contractual-hire"),
    // Two for the last place under the cap.
    fileOf(6, "specific-work-hire"),
    fileOf(7, "specific-work-hire"),
    // The route of this one ends in the province.
    fileOf(8, "contractual-renewal"),
  ];
};

const prepared = async (): Promise<Fakes> => {
  const fakes = makeFakes((_name, port) => port);
  await fillRegistry(fakes);
  const officer = makeDesk(stepsOver(fakes), people.officer);
  for (const [index, file] of files().entries()) {
    const { id } = bodyOf<{ id: string }>(await officer.create(file, { key: `scene-${index}` }));
    for (const kind of requiredDocuments(file)) await attach(fakes, officer, id, kind, `scene-${index}-${kind}`);
  }
  return fakes;
};

/** Made once for all worlds, and copied into each: uploading takes longer than all that follows. */
let template: Promise<Fakes> | undefined;

/** Puts the cases into the memory of a world; their ids. */
export const setScene = async ({ memory, documentStore }: Fakes): Promise<string[]> => {
  template ??= prepared();
  const made = await template;
  // What stands in the maps is frozen, and never changed in its place.
  for (const [id, { documents, ...subject }] of made.memory.cases)
    memory.cases.set(id, { ...subject, documents: new Map(documents), events: [], notices: [], handOffs: new Map() });
  for (const [key, object] of made.documentStore.objects) documentStore.objects.set(key, object);
  return [...memory.cases.keys()];
};
