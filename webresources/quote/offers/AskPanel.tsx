import { Dropdown, Field, makeStyles, Option, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FindOffersValue } from "../../shared/generated/apis";
import type { Texts } from "../../shared/generated/texts";
import { familiesOf, firstAsk, ofFamily, rangesOf, type Ask, type AskedFamily, type MenuItem, type RankBy } from "../model/ask";
import { useSetting } from "../Setting";
import { RangeField } from "./RangeField";
import { ValueField } from "./ValueField";

interface Props {
  readonly menu: readonly MenuItem[];
  readonly ask: Ask;
  readonly onAsk: (ask: Ask) => void;
}

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
});

const rankings: readonly RankBy[] = ["cost", "margin", "expectedValue"];

/** What the customer wants: a family of products, how much, for how long, and what the products want to know beside. */
export function AskPanel({ menu, ask, onAsk }: Props): ReactNode {
  const styles = useStyles();
  const { formats, say } = useSetting();
  const items = ofFamily(menu, ask.family);
  const { amount, term, currency } = rangesOf(items);
  const amountKey = amountLabel(ask.family);
  return (
    <section className={styles.panel} aria-label={say("quote.ask.title")}>
      <FamilyField menu={menu} ask={ask} onAsk={onAsk} />
      <RangeField
        label={say(amountKey)} sliderLabel={say("quote.ask.slider", say(amountKey))} value={ask.amount} bounds={amount}
        show={(value) => formats.roundMoney(value, currency)} onChange={(value) => { onAsk({ ...ask, amount: value }); }}
      />
      {term !== null && ask.term !== null && (
        <RangeField
          label={say("quote.ask.term")} sliderLabel={say("quote.ask.slider", say("quote.ask.term"))} value={ask.term} bounds={term}
          show={formats.months} onChange={(value) => { onAsk({ ...ask, term: Math.round(value) }); }}
        />
      )}
      {valuesOf(items, say("quote.ask.purpose")).map((asked) => (
        <ValueField
          key={asked.name} asked={asked} value={ask.values[asked.name]}
          onChange={(value) => { onAsk({ ...ask, values: withValue(ask.values, asked.name, value) }); }}
        />
      ))}
      <Field label={say("quote.rank.title")}>
        <Dropdown
          value={say(`quote.rank.${ask.rankBy}`)} selectedOptions={[ask.rankBy]}
          onOptionSelect={(_, data) => { onAsk({ ...ask, rankBy: data.optionValue as RankBy }); }}
        >
          {rankings.map((one) => <Option key={one} value={one}>{say(`quote.rank.${one}`)}</Option>)}
        </Dropdown>
      </Field>
    </section>
  );
}

function FamilyField({ menu, ask, onAsk }: Props): ReactNode {
  const { say } = useSetting();
  const families: readonly AskedFamily[] = [...familiesOf(menu), "all"];
  return (
    <Field label={say("quote.ask.family")}>
      <Dropdown
        value={say(`quote.family.${ask.family}`)} selectedOptions={[ask.family]}
        onOptionSelect={(_, data) => { onAsk(firstAsk(menu, data.optionValue as AskedFamily, ask)); }}
      >
        {families.map((family) => <Option key={family} value={family}>{say(`quote.family.${family}`)}</Option>)}
      </Dropdown>
    </Field>
  );
}

function amountLabel(family: AskedFamily): "quote.ask.amount" | "quote.ask.sum" | "quote.ask.limit" | "quote.ask.deposit" {
  if (family === "insurance") return "quote.ask.sum";
  if (family === "creditLine" || family === "card") return "quote.ask.limit";
  return family === "deposit" ? "quote.ask.deposit" : "quote.ask.amount" satisfies keyof Texts;
}

/** Each value once, though several products ask for it; the purpose always, because it is kept with the quote. */
function valuesOf(items: readonly MenuItem[], purpose: string): readonly FindOffersValue[] {
  const found = new Map<string, FindOffersValue>([["purpose", { name: "purpose", label: purpose, type: "text", options: {}, suggestions: [] }]]);
  for (const value of items.flatMap((item) => item.choices.values)) {
    const known = found.get(value.name);
    const suggestions = [...new Set([...(known?.suggestions ?? []), ...value.suggestions])].sort();
    found.set(value.name, { ...value, suggestions });
  }
  return [...found.values()];
}

function withValue(values: Ask["values"], name: string, value: Ask["values"][string] | undefined): Ask["values"] {
  const others = Object.entries(values).filter(([known]) => known !== name);
  return Object.fromEntries(value === undefined ? others : [...others, [name, value]]);
}
