import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { QuoteFigures, QuoteQuote } from "../../shared/generated/apis";
import { figuresOf } from "../model/figures";
import { pricedQuote, type Priced } from "../model/priced";
import { FigureList, MainFigure } from "../offers/FigureList";
import { useSetting } from "../Setting";
import { AprSection } from "./AprSection";
import { ChargesSection } from "./ChargesSection";
import { FactsSection } from "./FactsSection";
import { PackagesTable } from "./PackagesTable";
import { PriceSection } from "./PriceSection";
import { Refusals } from "./Refusals";
import { ScheduleSection } from "./ScheduleSection";
import { Section } from "./Section";
import { Sentences } from "./Sentences";

interface Props {
  readonly quote: QuoteQuote;
  /** Whether it can still be accepted. */
  readonly isOpen?: boolean;
  /** What takes a package; left out where none can be taken any more. */
  readonly onPackage?: (name: string) => void;
}

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXXL },
  head: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 16rem), 1fr))", gap: tokens.spacingHorizontalXXL, alignItems: "start" },
});

/** A quote with all that led to it: figures, why this price, charges, packages, schedule, annual rate, what was assumed and what was known. */
export function Explanation({ quote, isOpen = true, onPackage }: Props): ReactNode {
  const styles = useStyles();
  const { say } = useSetting();
  const priced = pricedQuote(quote);
  return (
    <div className={styles.page}>
      {priced === null || quote.figures === undefined ? <Refusals quote={quote} /> : <Head quote={quote} priced={priced} isOpen={isOpen} />}
      {quote.insurance !== undefined && (
        <Section title={say("quote.packages.title")}>
          <PackagesTable sheet={quote.insurance} currency={quote.version.currency} {...(onPackage === undefined ? {} : { onChoose: onPackage })} />
        </Section>
      )}
      {quote.figures !== undefined && priced !== null && <Made quote={quote} priced={priced} figures={quote.figures} />}
      <FactsSection quote={quote} />
    </div>
  );
}

function Head({ quote, priced, isOpen }: { readonly quote: QuoteQuote; readonly priced: Priced; readonly isOpen: boolean }): ReactNode {
  const styles = useStyles();
  const setting = useSetting();
  const figures = figuresOf(priced, setting);
  return (
    <div className={styles.head}>
      <div>
        <MainFigure figures={figures} />
        {isOpen && <Text size={200}>{setting.say("quote.valid", setting.formats.instant(quote.expiresOn))}</Text>}
      </div>
      <FigureList figures={figures.others} />
    </div>
  );
}

function Made({ quote, priced, figures }: { readonly quote: QuoteQuote; readonly priced: Priced; readonly figures: QuoteFigures }): ReactNode {
  const { say } = useSetting();
  return (
    <>
      <PriceSection quote={quote} figures={figures} />
      {priced.family !== "insurance" && <ChargesSection charges={figures.charges} currency={quote.version.currency} />}
      <AprSection priced={priced} />
      {figures.assumptions.length > 0 && (
        <Section title={say("quote.assumed")}><Sentences of={figures.assumptions} /></Section>
      )}
      <Section title={say("quote.schedule.title")}><ScheduleSection quote={quote} lines={figures.schedule} /></Section>
    </>
  );
}
