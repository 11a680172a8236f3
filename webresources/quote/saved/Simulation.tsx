import { makeStyles, mergeClasses, ProgressBar, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useClient } from "../../shared/ClientContext";
import { Failure } from "../../shared/Failure";
import { quote, type QuoteQuote } from "../../shared/generated/apis";
import { Refusals } from "../explain/Refusals";
import { quoteRequest, rangesOf, type Ask, type MenuItem } from "../model/ask";
import { askOf } from "../model/askOf";
import { comparison } from "../model/comparison";
import { figuresOf } from "../model/figures";
import { pricedQuote } from "../model/priced";
import { RangeField } from "../offers/RangeField";
import { useSetting } from "../Setting";
import { useLive } from "../useLive";
import type { SavedQuote } from "./savedQuote";

interface Props {
  readonly saved: SavedQuote;
  readonly item: MenuItem;
}

const useStyles = makeStyles({
  page: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXXL },
  ask: { flex: "0 1 18rem", minWidth: "min(100%, 15rem)", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  result: { flex: "1 1 24rem" },
  progress: { height: "2px" },
  old: { opacity: 0.55 },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  head: { "& > *": { justifyContent: "end" } },
  differs: { fontWeight: tokens.fontWeightSemibold },
});

/** The saved quote beside the one that the sliders ask for. */
export function Simulation({ saved, item }: Props): ReactNode {
  const styles = useStyles();
  const { formats, say } = useSetting();
  const { webApi } = useClient();
  const ranges = rangesOf([item]);
  const [ask, setAsk] = useState(() => askOf(saved.quote, ranges));
  const made = useLive(ask, async (asked: Ask) => quote(webApi, quoteRequest(asked, saved.customer, item, false)));
  const amountLabel = say(item.family === "insurance" ? "quote.ask.sum" : "quote.ask.amount");
  return (
    <div className={styles.page}>
      <div className={styles.ask}>
        <RangeField
          label={amountLabel} sliderLabel={say("quote.ask.slider", amountLabel)} value={ask.amount} bounds={ranges.amount}
          show={(value) => formats.roundMoney(value, ranges.currency)} onChange={(amount) => { setAsk({ ...ask, amount }); }}
        />
        {ranges.term !== null && ask.term !== null && (
          <RangeField
            label={say("quote.ask.term")} sliderLabel={say("quote.ask.slider", say("quote.ask.term"))} value={ask.term} bounds={ranges.term}
            show={formats.months} onChange={(term) => { setAsk({ ...ask, term: Math.round(term) }); }}
          />
        )}
      </div>
      <div className={styles.result} aria-busy={made.computing}>
        <div className={styles.progress}>{made.computing && <ProgressBar aria-label={say("quote.computing")} />}</div>
        {made.fault !== undefined && <Failure fault={made.fault} />}
        {made.answer !== undefined && (
          <div className={mergeClasses(made.computing && styles.old)}><Beside saved={saved.quote} now={made.answer.value.Quote} /></div>
        )}
      </div>
    </div>
  );
}

function Beside({ saved, now }: { readonly saved: QuoteQuote; readonly now: QuoteQuote }): ReactNode {
  const styles = useStyles();
  const setting = useSetting();
  const { say } = setting;
  const priced = [saved, now].map(pricedQuote);
  if (priced[1] === null) return <Refusals quote={now} />;
  const rows = comparison(priced.map((one) => (one === null ? { others: [] } : figuresOf(one, setting))));
  return (
    <Table size="small" aria-label={say("quote.whatIf.title")}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{say("quote.compare.figure")}</TableHeaderCell>
          <TableHeaderCell className={styles.head}>{say("quote.whatIf.saved")}</TableHeaderCell>
          <TableHeaderCell className={styles.head}>{say("quote.whatIf.now")}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.label}>
            <TableHeaderCell scope="row">{say(row.label)}</TableHeaderCell>
            {row.values.map((value, at) => (
              <TableCell key={at === 0 ? "saved" : "now"} className={mergeClasses(styles.number, row.differs && styles.differs)}>{value ?? "–"}</TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
