import { Badge, Button, Card, Checkbox, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import type { FindOffersOffer } from "../../shared/generated/apis";
import type { Ask } from "../model/ask";
import { figuresOf } from "../model/figures";
import { charged, chosenCard, optional, pricedOffer, type Priced } from "../model/priced";
import { useSetting } from "../Setting";
import { FigureList, MainFigure } from "./FigureList";

/** What one can do with an offer. */
export interface OfferActions {
  readonly onExplain: () => void;
  readonly onChoose: () => void;
  /** Left out when no more can be compared. */
  readonly onCompare?: (isCompared: boolean) => void;
  readonly onOption: (option: string, isWanted: boolean) => void;
}

interface Props extends OfferActions {
  readonly offer: FindOffersOffer;
  readonly ask: Ask;
  readonly isCompared: boolean;
  readonly isBusy: boolean;
}

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, height: "100%", boxSizing: "border-box" },
  best: { boxShadow: `inset 0 3px 0 ${tokens.colorBrandStroke1}, ${tokens.shadow4}` },
  head: { display: "flex", alignItems: "start", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  charges: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: "auto", alignItems: "center" },
});

/** An offer on its place: figures, what is charged, what may be added, and what to do with it. */
export function OfferCard({ offer, ask, isCompared, isBusy, onExplain, onChoose, onCompare, onOption }: Props): ReactNode {
  const styles = useStyles();
  const setting = useSetting();
  const { formats, say } = setting;
  const title = useId();
  const priced = pricedOffer(offer, ask);
  const figures = figuresOf(priced, setting);
  return (
    <Card className={mergeClasses(styles.card, offer.place === 1 && styles.best)} role="listitem" aria-labelledby={title}>
      <div className={styles.head}>
        <div>
          <h2 id={title} className={styles.title}>{offer.productName}</h2>
          <Text size={200} className={styles.quiet}>{[say(`quote.family.${offer.family}`), offer.price].filter(Boolean).join(" · ")}</Text>
        </div>
        <Badge appearance={offer.place === 1 ? "filled" : "tint"} color={offer.place === 1 ? "brand" : "informative"}>
          {offer.place === 1 ? say("quote.card.best") : say("quote.card.place", formats.number(offer.place))}
        </Badge>
      </div>
      <MainFigure figures={figures} />
      <FigureList figures={figures.others} />
      <Charges priced={priced} />
      <Options priced={priced} onOption={onOption} />
      <Text size={200} className={styles.quiet}>{offer.reason}</Text>
      {ask.rankBy !== "cost" && (
        <Text size={200}>{say("quote.card.value", formats.number(offer.value.margin), formats.percent(offer.value.acceptance * 100))}</Text>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabled={isBusy} onClick={onChoose} aria-describedby={title}>{say("quote.card.choose")}</Button>
        <Button onClick={onExplain} aria-describedby={title}>{say("quote.card.explain")}</Button>
        <Checkbox
          label={say("quote.card.compare")} checked={isCompared} disabled={!isCompared && onCompare === undefined} aria-describedby={title}
          onChange={(_, data) => { onCompare?.(data.checked === true); }}
        />
      </div>
    </Card>
  );
}

function Charges({ priced }: { readonly priced: Priced }): ReactNode {
  const styles = useStyles();
  const { formats, say } = useSetting();
  const charges = priced.family === "insurance" ? [] : charged(priced.charges);
  if (charges.length === 0) return priced.family === "insurance" ? null : <Text size={200}>{say("quote.card.noCharges")}</Text>;
  return (
    <ul className={styles.charges}>
      {charges.map((charge) => (
        <li key={charge.row}>
          {say(charge.isFinanced ? "quote.card.financed" : "quote.card.charge", charge.name, formats.money(charge.total, priced.currency))}
        </li>
      ))}
    </ul>
  );
}

function Options({ priced, onOption }: { readonly priced: Priced; readonly onOption: OfferActions["onOption"] }): ReactNode {
  const { formats, say } = useSetting();
  const covers = chosenCard(priced)?.covers.filter((cover) => cover.standing === "optional" || cover.standing === "chosen") ?? [];
  const options = [
    ...optional(priced.charges).map((one) => ({
      id: one.row, name: one.name, isWanted: one.isCharged, text: "quote.card.option" as const, price: one.price.final,
    })),
    ...covers.map((one) => ({
      id: one.benefit ?? one.name, name: one.name, isWanted: one.standing === "chosen", text: "quote.card.benefit" as const, price: one.premium ?? 0,
    })),
  ];
  return options.map((option) => (
    <Checkbox
      key={option.id} checked={option.isWanted} label={say(option.text, option.name, formats.money(option.price, priced.currency))}
      onChange={(_, data) => { onOption(option.name, data.checked === true); }}
    />
  ));
}
