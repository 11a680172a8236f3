import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { QuoteFigures, QuoteQuote } from "../../shared/generated/apis";
import { useSetting } from "../Setting";
import { Section } from "./Section";
import { Sentences } from "./Sentences";
import { WaterfallTable } from "./WaterfallTable";

interface Props {
  readonly quote: QuoteQuote;
  readonly figures: QuoteFigures;
}

/** Why this price: the reasons in sentences, the rate or the premium step by step, and the rates that are known to follow. */
export function PriceSection({ quote, figures }: Props): ReactNode {
  const { formats, say } = useSetting();
  const premium = quote.insurance?.cards.find((card) => card.isChosen)?.premium;
  return (
    <Section title={say("quote.why.title")}>
      {quote.price?.strategy !== undefined && <Text>{say("quote.why.strategy", quote.price.strategy)}</Text>}
      <Sentences of={quote.reasons} />
      {figures.rate !== undefined && (
        <WaterfallTable
          title={say("quote.why.rate")} finalName={say("quote.figure.rate")} waterfall={figures.rate} currency={null}
          isLessBetter={quote.version.family !== "deposit"}
        />
      )}
      {premium !== undefined && (
        <WaterfallTable title={say("quote.why.premium")} finalName={say("quote.figure.perYear")} waterfall={premium} currency={quote.version.currency} />
      )}
      {figures.laterRates.map((later) => (
        <details key={later.from}>
          <summary>{say("quote.why.later", formats.day(later.from), formats.percent(later.rate.final))}</summary>
          <WaterfallTable
            title={say("quote.why.later", formats.day(later.from), formats.percent(later.rate.final))} finalName={say("quote.figure.rate")}
            waterfall={later.rate} currency={null}
          />
        </details>
      ))}
      {quote.baseRates.map((rate) => (
        <Text key={rate.id} size={200}>{say("quote.why.base", rate.name, formats.percent(rate.percent), formats.day(rate.day))}</Text>
      ))}
    </Section>
  );
}
