import { MessageBar, MessageBarBody, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ReplayQuoteResponse } from "../../shared/generated/apis";
import { useSetting } from "../Setting";

/** Whether the quote came out as it was kept, and where it differs. */
export function Differences({ answer }: { readonly answer: ReplayQuoteResponse }): ReactNode {
  const { say } = useSetting();
  if (answer.IsSame) return <MessageBar intent="success"><MessageBarBody>{say("quote.replay.same")}</MessageBarBody></MessageBar>;
  return (
    <>
      <MessageBar intent="error"><MessageBarBody>{say("quote.replay.differs")}</MessageBarBody></MessageBar>
      <Table size="small" aria-label={say("quote.replay.differs")}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{say("quote.replay.place")}</TableHeaderCell>
            <TableHeaderCell>{say("quote.replay.before")}</TableHeaderCell>
            <TableHeaderCell>{say("quote.replay.after")}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {answer.Differences.map((difference) => (
            <TableRow key={difference.place}>
              <TableHeaderCell scope="row">{difference.place}</TableHeaderCell>
              <TableCell>{difference.before ?? "–"}</TableCell>
              <TableCell>{difference.after ?? "–"}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
