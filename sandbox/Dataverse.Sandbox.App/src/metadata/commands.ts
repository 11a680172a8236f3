import { referenceOf, type Row, valueOf } from "../data/Row";
import type { WebApi } from "../data/WebApi";
import type { Command } from "./Command";
import { all } from "./components";

const columns = [
  "appactionid", "name", "buttonlabeltext", "buttontooltiptitle", "buttontooltipdescription", "location", "contextvalue", "sequence", "fonticon",
  "hidden", "isdisabled", "_onclickeventjavascriptwebresourceid_value", "onclickeventjavascriptfunctionname", "onclickeventjavascriptparameters",
  "_appmoduleid_value", "onclickeventtype",
];

/** The active commands that solutions bring, in their order. */
export async function loadCommands(api: WebApi): Promise<readonly Command[]> {
  const rows = await all(api, "appactions", { $select: columns.join(","), $filter: "statecode eq 0", $orderby: "sequence" });
  return rows.map(readCommand);
}

function readCommand(row: Row): Command {
  const text = (column: string) => String(valueOf(row, column) ?? "");
  return {
    id: text("appactionid"),
    name: text("name"),
    label: text("buttonlabeltext") || text("name"),
    tooltip: text("buttontooltiptitle") || text("buttontooltipdescription"),
    location: Number(valueOf(row, "location") ?? 0),
    table: text("contextvalue"),
    appId: referenceOf(row, "appmoduleid")?.id ?? null,
    sequence: Number(valueOf(row, "sequence") ?? 0),
    icon: text("fonticon") || null,
    hidden: valueOf(row, "hidden") === true,
    disabled: valueOf(row, "isdisabled") === true,
    scriptId: referenceOf(row, "onclickeventjavascriptwebresourceid")?.id ?? null,
    functionName: text("onclickeventjavascriptfunctionname") || null,
    parameters: text("onclickeventjavascriptparameters") || null,
  };
}
