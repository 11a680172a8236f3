import { Link } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import type { QuoteLine } from "../../shared/generated/apis";
import { csv } from "../model/csv";
import { useSetting } from "../Setting";

interface Props {
  readonly lines: readonly QuoteLine[];
  readonly name: string;
  readonly currency: string;
}

/** The schedule as a file. The byte order mark tells spreadsheets that it is UTF-8. */
export function CsvLink({ lines, name, currency }: Props): ReactNode {
  const { say } = useSetting();
  const header = [
    say("quote.schedule.due"), say("quote.schedule.number"), say("quote.schedule.rate"), say("quote.schedule.drawn"), say("quote.schedule.principal"),
    say("quote.schedule.interest"), say("quote.schedule.charges"), say("quote.schedule.payment"), say("quote.schedule.balance"), say("quote.schedule.currency"),
  ];
  const text = `\uFEFF${csv(header, lines.map((line) => [
    line.due, line.instalment, line.rate, line.drawn, line.principal, line.interest, line.charges, line.payment, line.balance, currency,
  ]))}`;
  const address = useBlob(text, "text/csv;charset=utf-8");
  return <Link href={address} download={name}>{say("quote.schedule.export")}</Link>;
}

/** An address under which the browser finds a text; given back when the text changes. */
function useBlob(text: string, type: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([text], { type }));
    setAddress(made);
    return () => { URL.revokeObjectURL(made); };
  }, [text, type]);
  return address;
}
