import type { Texts } from "../../shared/generated/texts";
import type { Setting } from "../Setting";
import { chosenCard, type Priced } from "./priced";

/** One figure of an offer: what it is called, and its value as people read it. */
export interface Figure {
  readonly label: keyof Texts;
  readonly value: string;
}

/** The figure that people compare by, and the others in their order: another family has other figures. */
export interface Figures {
  readonly main: Figure;
  readonly others: readonly Figure[];
}

type Maker = (priced: Priced, setting: Setting) => Figures;

const makers: Readonly<Record<Priced["family"], Maker>> = {
  personalLoan: loan, mortgage: loan, creditLine: line, card: line, deposit, insurance,
};

/** The figures of an offer by its family. */
export function figuresOf(priced: Priced, setting: Setting): Figures {
  return makers[priced.family](priced, setting);
}

function loan(priced: Priced, setting: Setting): Figures {
  const { totals } = priced;
  const money = moneyOf(priced, setting);
  return {
    main: { label: "quote.figure.instalment", value: money(totals.instalment) },
    others: [
      { label: "quote.figure.instalments", value: setting.formats.number(totals.instalments) },
      ...rates(priced, setting),
      { label: "quote.figure.payable", value: money(totals.payable) },
      { label: "quote.figure.cost", value: money(totals.cost) },
      ...(totals.premium === 0 ? [] : [{ label: "quote.figure.premium" as const, value: money(totals.premium) }]),
      ...(totals.financed === 0 ? [] : [{ label: "quote.figure.financed" as const, value: money(totals.financed) }]),
    ],
  };
}

function line(priced: Priced, setting: Setting): Figures {
  const { totals } = priced;
  const money = moneyOf(priced, setting);
  return {
    main: { label: "quote.figure.limit", value: money(priced.amount ?? totals.amount) },
    others: [
      ...rates(priced, setting),
      { label: "quote.figure.fees", value: money(totals.commissions) },
      { label: "quote.figure.costInUse", value: money(totals.cost) },
    ],
  };
}

function deposit(priced: Priced, setting: Setting): Figures {
  const { totals } = priced;
  const money = moneyOf(priced, setting);
  return {
    main: { label: "quote.figure.earned", value: money(-totals.cost) },
    others: [
      ...(priced.rate === null ? [] : [{ label: "quote.figure.depositRate" as const, value: setting.formats.percent(priced.rate) }]),
      ...(priced.apr === null ? [] : [{ label: "quote.figure.yield" as const, value: setting.formats.percent(priced.apr) }]),
      { label: "quote.figure.paidIn", value: money(totals.amount) },
      { label: "quote.figure.paidOut", value: money(totals.payable) },
    ],
  };
}

function insurance(priced: Priced, setting: Setting): Figures {
  const { totals } = priced;
  const card = chosenCard(priced);
  const money = moneyOf(priced, setting);
  const sum = priced.insurance?.sumInsured;
  return {
    main: { label: "quote.figure.premium", value: money(totals.premium) },
    others: [
      ...(card === null ? [] : [{ label: "quote.figure.package" as const, value: card.name }]),
      ...(sum === undefined ? [] : [{ label: "quote.figure.sumInsured" as const, value: money(sum) }]),
      ...(card?.perYear === undefined ? [] : [{ label: "quote.figure.perYear" as const, value: money(card.perYear) }]),
      { label: "quote.figure.premiums", value: setting.formats.number(totals.instalments) },
      { label: "quote.figure.payable", value: money(totals.payable) },
    ],
  };
}

function rates(priced: Priced, setting: Setting): readonly Figure[] {
  const { formats } = setting;
  return [
    ...(priced.rate === null ? [] : [{ label: "quote.figure.rate" as const, value: formats.percent(priced.rate) }]),
    ...(priced.apr === null ? [] : [{ label: "quote.figure.apr" as const, value: formats.percent(priced.apr) }]),
    ...(priced.aprUs === null ? [] : [{ label: "quote.figure.aprUs" as const, value: formats.percent(priced.aprUs) }]),
  ];
}

function moneyOf(priced: Priced, setting: Setting): (amount: number) => string {
  return (amount) => setting.formats.money(amount, priced.currency);
}
