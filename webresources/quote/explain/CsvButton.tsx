import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { QuoteLine } from "../../shared/generated/apis";
import { csv } from "../model/csv";
import { useSetting } from "../Setting";
import { saveFile } from "./saveFile";

interface Props {
  readonly lines: readonly QuoteLine[];
  readonly name: string;
  readonly currency: string;
}

/** The schedule as a file. The byte order mark tells spreadsheets that it is UTF-8. */
export function CsvButton({ lines, name, currency }: Props): ReactNode {
  const { say } = useSetting();
  const header = [
    say("quote.schedule.due"), say("quote.schedule.number"), say("quote.schedule.rate"), say("quote.schedule.drawn"), say("quote.schedule.principal"),
    say("quote.schedule.interest"), say("quote.schedule.charges"), say("quote.schedule.payment"), say("quote.schedule.balance"), say("quote.schedule.currency"),
  ];
  const rows = lines.map((line) => [
    line.due, line.instalment, line.rate, line.drawn, line.principal, line.interest, line.charges, line.payment, line.balance, currency,
  ]);
  return (
    <Button size="small" icon={<ArrowDownloadRegular />} onClick={() => { saveFile(name, `\uFEFF${csv(header, rows)}`, "text/csv;charset=utf-8"); }}>
      {say("quote.schedule.export")}
    </Button>
  );
}
