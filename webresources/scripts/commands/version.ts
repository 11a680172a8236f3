import { count, day } from "../../shared/format";
import { checkProductVersion, newProductVersion, type CheckProductVersionFinding } from "../../shared/generated/apis";
import { productVersion } from "../../shared/generated/tables";
import { formatted, readRow } from "../../shared/rows";
import { text } from "../../shared/strings";
import { confirmed, run, type Outcome, type Work } from "./command";

/** The most findings that a dialog lists; all of them are kept with the version. */
const most = 12;

/** New version from this: a draft, a full copy, opened at once. */
export function copy(form: Xrm.FormContext): Promise<void> {
  return run(form, "command.copying", async ({ client, id }) => {
    const made = await newProductVersion(client.webApi, { FromVersionId: id });
    await client.navigation.openForm({ entityName: productVersion.table, entityId: made.VersionId });
    return null;
  });
}

/** Check: gaps, overlaps and the rest, kept for those who approve; of a submitted version also what it does to customers. */
export function check(form: Xrm.FormContext): Promise<void> {
  return run(form, "command.checking", async (work) => {
    const { statuscode } = await readRow(work.client.webApi, productVersion, work.id, { select: [productVersion.columns.statuscode] });
    const { Problems } = await checkProductVersion(work.client.webApi, {
      VersionId: work.id, Save: true, Impact: statuscode === productVersion.status.inApproval,
    });
    return findings(work, Problems);
  });
}

/** Submit: the version is frozen and waits for somebody else. */
export function submit(form: Xrm.FormContext): Promise<void> {
  return run(form, "command.submitting", async (work) => {
    await move(work, productVersion.status.inApproval);
    return { message: text(work.client, "command.submitted") };
  });
}

/** Approve: asks first, for the prices will be those of real quotes. */
export function approve(form: Xrm.FormContext): Promise<void> {
  return run(form, "command.approving", async (work) => {
    const { client } = work;
    const { columns } = productVersion;
    const row = await readRow(client.webApi, productVersion, work.id, { select: [columns.name, columns.effectiveFrom, columns.submittedById] });
    const from = row.pcrm_effectivefrom === null ? text(client, "command.today") : day(row.pcrm_effectivefrom);
    const question = text(client, "command.approveQuestion", row.pcrm_name ?? "", from, formatted(row, columns.submittedById));
    if (!await confirmed(client, text(client, "command.approveTitle"), question, text(client, "command.approveYes"))) return null;

    work.progress(text(client, "command.approving"));
    await move(work, productVersion.status.approved);
    return { message: text(client, "command.approved", row.pcrm_name ?? "", from) };
  });
}

async function move({ client, id }: Work, status: number): Promise<void> {
  await client.webApi.updateRecord(productVersion.table, id, { [productVersion.columns.statuscode]: status });
}

function findings({ client }: Work, problems: readonly CheckProductVersionFinding[]): Outcome {
  if (problems.length === 0) return { message: text(client, "command.clean") };
  const number = (severity: CheckProductVersionFinding["severity"]): string => count(problems.filter((one) => one.severity === severity).length);
  const lines = problems.slice(0, most).map((one) => text(client, `command.${one.severity}`, one.words, one.remedy));
  const more = problems.length > most ? [text(client, "command.moreFindings", count(problems.length - most))] : [];
  return {
    message: text(client, "command.found", number("error"), number("warning"), number("note")),
    isWarning: problems.some((one) => one.severity !== "note"),
    details: [...lines, ...more].join("\n\n"),
  };
}
