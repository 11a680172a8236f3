import { formKinds } from "../../metadata/Form";
import type { RecordPlace } from "../../navigation/Place";
import { formStrings as strings } from "../formStrings";
import { chosenForm, keepForm } from "./chosenForm";
import { createSession, runOnLoad } from "./createSession";
import type { FormPlace, FormServices } from "./FormServices";
import type { FormSession } from "./FormSession";
import { givenValues } from "./openQuickCreate";
import { openForm } from "./openForm";

/** Opens the main form of a place: the one that is asked for, otherwise the one the user saw last, otherwise the first. */
export async function openRecord(place: RecordPlace, services: FormServices, formPlace: FormPlace): Promise<{ session: FormSession; services: FormServices }> {
  const [table, all] = await Promise.all([services.metadata.table(place.table), services.metadata.forms(place.table)]);
  const forms = all.filter((form) => form.kind === formKinds.main);
  const form = chosenForm(forms, place.form ?? null, table.logicalName);
  if (!form) throw new Error(strings.noForm(table.label, "main"));
  if (place.form) keepForm(table.logicalName, form.id);
  const given = givenValues(table, { parameters: Object.fromEntries(new URLSearchParams(place.values ?? "")) });
  const opened = await openForm({ table, form, id: place.id ?? null, given }, services);
  const session = createSession(opened, table, forms.map(({ id, name }) => ({ id, name })), services, formPlace);
  await runOnLoad(session, services);
  return { session, services };
}
