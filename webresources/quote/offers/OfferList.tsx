import { makeStyles, mergeClasses, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FindOffersOffer, FindOffersRefused, FindOffersResponse } from "../../shared/generated/apis";
import type { Ask } from "../model/ask";
import { useSetting } from "../Setting";
import { ComparisonTable } from "./ComparisonTable";
import { OfferCard } from "./OfferCard";
import { RefusedCard } from "./RefusedCard";

/** Side by side, three still fit. */
const mostCompared = 3;

interface Props {
  readonly answer: FindOffersResponse;
  /** What the answer is to. */
  readonly ask: Ask;
  readonly isComputing: boolean;
  readonly isBusy: boolean;
  readonly compared: readonly string[];
  readonly onCompare: (codes: readonly string[]) => void;
  readonly onExplain: (offer: FindOffersOffer) => void;
  readonly onChoose: (offer: FindOffersOffer) => void;
  readonly onOption: (option: string, isWanted: boolean) => void;
  readonly onTry: (refused: FindOffersRefused, alternative: FindOffersRefused["alternatives"][number]) => void;
}

const useStyles = makeStyles({
  // The bar has its place whether it moves or not: nothing jumps when an answer comes.
  progress: { height: "2px", marginBottom: tokens.spacingVerticalS },
  results: {
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL, transitionProperty: "opacity", transitionDuration: tokens.durationNormal,
  },
  old: { opacity: 0.55 },
  cards: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 19rem), 1fr))", gap: tokens.spacingHorizontalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

/** The offers side by side, the chosen ones compared, and what cannot be had. While newer ones are computed the old ones stay, greyed. */
export function OfferList(props: Props): ReactNode {
  const { answer, ask, isComputing, isBusy, compared, onCompare, onExplain, onChoose, onOption, onTry } = props;
  const styles = useStyles();
  const { say } = useSetting();
  const side = answer.Offers.filter((offer) => compared.includes(offer.code));
  const others = (code: string): readonly string[] => side.map((one) => one.code).filter((one) => one !== code);
  return (
    <div aria-busy={isComputing}>
      <div className={styles.progress}>{isComputing && <ProgressBar thickness="medium" aria-label={say("quote.computing")} />}</div>
      <div className={mergeClasses(styles.results, isComputing && styles.old)}>
        {answer.Offers.length === 0 && <Text>{say("quote.none")}</Text>}
        <div className={styles.cards} role="list" aria-label={say("quote.title")}>
          {answer.Offers.map((offer) => (
            <OfferCard
              key={offer.code} offer={offer} ask={ask} isBusy={isBusy} isCompared={compared.includes(offer.code)}
              onExplain={() => { onExplain(offer); }} onChoose={() => { onChoose(offer); }} onOption={onOption}
              {...(side.length < mostCompared || compared.includes(offer.code) ? {
                onCompare: (isCompared) => { onCompare([...others(offer.code), ...(isCompared ? [offer.code] : [])]); },
              } : {})}
            />
          ))}
        </div>
        {side.length > 1 && <ComparisonTable offers={side} ask={ask} onChoose={onChoose} />}
        {answer.Refused.length > 0 && (
          <section>
            <h2 className={styles.title}>{say("quote.refused.title")}</h2>
            <div className={styles.cards} role="list" aria-label={say("quote.refused.title")}>
              {answer.Refused.map((refused) => (
                <RefusedCard key={refused.code} refused={refused} onTry={(alternative) => { onTry(refused, alternative); }} />
              ))}
            </div>
          </section>
        )}
      </div>
    </div>
  );
}
