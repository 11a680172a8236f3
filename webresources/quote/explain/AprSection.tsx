import { Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { charged, type Priced } from "../model/priced";
import { useSetting } from "../Setting";
import { Section } from "./Section";
import { Sentences } from "./Sentences";

/** What the annual rate says of this offer, and what it counts. An insurance has none. */
export function AprSection({ priced }: { readonly priced: Priced }): ReactNode {
  const { formats, say } = useSetting();
  if (priced.apr === null) return null;
  const apr = formats.percent(priced.apr);
  if (priced.family === "deposit")
    return <Section title={say("quote.apr.yieldTitle")}><Text>{say("quote.apr.yield", apr, rateOf(priced))}</Text></Section>;

  const charges = charged(priced.charges);
  const named = (isCounted: boolean): string => charges.filter((charge) => charge.inApr === isCounted).map((charge) => charge.name).join(", ");
  const counted = priced.totals.costInApr - priced.totals.interest;
  return (
    <Section title={say("quote.apr.title")}>
      <Text>{say("quote.apr.means", apr)}</Text>
      <Sentences
        of={[
          say("quote.apr.interest", formats.money(priced.totals.interest, priced.currency), rateOf(priced)),
          ...(named(true) === "" ? [] : [say("quote.apr.counts", named(true), formats.money(counted, priced.currency))]),
          ...(named(false) === "" ? [] : [say("quote.apr.leaves", named(false))]),
        ]}
      />
      {priced.aprUs !== null && <Text>{say("quote.apr.us", formats.percent(priced.aprUs))}</Text>}
    </Section>
  );

  function rateOf(of: Priced): string {
    return of.rate === null ? "" : formats.percent(of.rate);
  }
}
