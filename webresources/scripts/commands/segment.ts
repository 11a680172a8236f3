import { count, share } from "../../shared/format";
import { customertableChoice } from "../../shared/generated/choices";
import { estimateSegment, publishSegment, refreshSegments, type EstimateSegmentResponse } from "../../shared/generated/apis";
import { segment } from "../../shared/generated/tables";
import { readRow } from "../../shared/rows";
import { text } from "../../shared/strings";
import { run, type Work } from "./command";

/** Seconds of a slice: after each the user sees how far it is. */
const slice = 20;

/** Seconds that a user waits for a count; what is then left is estimated. */
const patience = 30;

/** Publish: the drafted rule becomes the rule in force. */
export function publish(form: Xrm.FormContext): Promise<void> {
  return run(form, "command.publishing", async (work) => {
    const { Version, IsNewVersion } = await publishSegment(work.client.webApi, { SegmentKey: await keyOf(work) });
    return { message: text(work.client, IsNewVersion ? "command.published" : "command.publishedBefore", count(Version)) };
  });
}

/** Refresh now: everybody is looked at, slice by slice. */
export function refresh(form: Xrm.FormContext): Promise<void> {
  return run(form, "command.refreshing", async (work) => {
    const { client } = work;
    const sums = { Processed: 0, Entered: 0, Left: 0 };
    let next = await refreshSegments(client.webApi, { Scope: "segment", SegmentKey: await keyOf(work), TimeBudgetSeconds: slice });
    for (;;) {
      sums.Processed += next.Processed;
      sums.Entered += next.Entered;
      sums.Left += next.Left;
      if (next.Continuation === "") break;
      work.progress(text(client, "command.refreshedSoFar", count(sums.Processed)));
      next = await refreshSegments(client.webApi, { Continuation: next.Continuation, TimeBudgetSeconds: slice });
    }
    return { message: text(client, "command.refreshed", count(sums.Processed), count(sums.Entered), count(sums.Left)) };
  });
}

/** Estimate: how many customers the drafted rule, or else the rule, holds for, and what each condition removes. */
export function estimate(form: Xrm.FormContext): Promise<void> {
  return run(form, "command.estimating", async (work) => {
    const row = await readRow(work.client.webApi, segment, work.id, {
      select: [segment.columns.key, segment.columns.draftExpression, segment.columns.customerTable],
    });
    const rule = row.pcrm_draftexpression ?? "";
    const answer = await estimateSegment(work.client.webApi, {
      ...(rule === "" ? { SegmentKey: row.pcrm_key ?? "" } : { Expression: rule, CustomerTable: tableOf(row.pcrm_customertable) }),
      TimeBudgetSeconds: patience,
    });
    return { message: size(work, answer), details: funnel(work, answer) };
  });
}

function size({ client }: Work, answer: EstimateSegmentResponse): string {
  const { Count, CountFrom, CountTo, Share, Total, IsExact } = answer;
  if (IsExact) return text(client, "command.size", count(Count), count(Total), share(Share));
  return text(client, "command.sizeEstimated", count(Count), count(CountFrom), count(CountTo), count(Total));
}

function funnel({ client }: Work, answer: EstimateSegmentResponse): string {
  return answer.Conditions.map((effect) => text(client, "command.effect", effect.words, count(effect.remaining), count(effect.removed))).join("\n");
}

async function keyOf({ client, id }: Work): Promise<string> {
  return (await readRow(client.webApi, segment, id, { select: [segment.columns.key] })).pcrm_key ?? "";
}

function tableOf(choice: number | null): string {
  return choice === customertableChoice.account ? "account" : "contact";
}
