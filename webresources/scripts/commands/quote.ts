import { answerQuote } from "../../shared/generated/apis";
import { quote } from "../../shared/generated/tables";
import { formatted, readRow } from "../../shared/rows";
import { text } from "../../shared/strings";
import { confirmed, run } from "./command";

/** Accept: the customer takes the offer as it stands. */
export function accept(form: Xrm.FormContext): Promise<void> {
  return answer(form, "accept");
}

/** Decline: the customer does not want it. */
export function decline(form: Xrm.FormContext): Promise<void> {
  return answer(form, "decline");
}

function answer(form: Xrm.FormContext, word: "accept" | "decline"): Promise<void> {
  return run(form, "command.answering", async (work) => {
    const { client, id } = work;
    const { columns } = quote;
    const row = await readRow(client.webApi, quote, id, { select: [columns.name, columns.customerId] });
    const question = text(client, `command.${word}Question`, row.pcrm_name ?? "", formatted(row, columns.customerId));
    if (!await confirmed(client, text(client, `command.${word}Title`), question, text(client, `command.${word}Yes`))) return null;

    work.progress(text(client, "command.answering"));
    await answerQuote(client.webApi, { QuoteId: id, Answer: word });
    return { message: text(client, word === "accept" ? "command.accepted" : "command.declined") };
  });
}
