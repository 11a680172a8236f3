import { makeStyles, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useCallback, type ReactNode } from "react";
import { useClient } from "../../shared/ClientContext";
import { findOffers } from "../../shared/generated/apis";
import { Loaded } from "../../shared/Loaded";
import { useLoad } from "../../shared/useLoad";
import { Section } from "../explain/Section";
import type { MenuItem } from "../model/ask";
import { menuOf } from "../model/menu";
import { useSetting } from "../Setting";
import type { SavedQuote } from "./savedQuote";
import { Simulation } from "./Simulation";

const useStyles = makeStyles({ part: { "@media print": { display: "none" } } });

/** What the same product would cost today for another amount and term; nothing is kept. */
export function WhatIf({ saved }: { readonly saved: SavedQuote }): ReactNode {
  const styles = useStyles();
  const { say } = useSetting();
  const { webApi } = useClient();
  const { customer, quote: { version } } = saved;
  const load = useLoad(useCallback(async (): Promise<{ readonly item: MenuItem | undefined }> => {
    const answer = await findOffers(webApi, { CustomerId: customer.id, CustomerTable: customer.table, Families: [version.family] });
    return { item: menuOf(answer).find((one) => one.code === version.code) };
  }, [webApi, customer, version]));
  return (
    <div className={styles.part}>
      <Section title={say("quote.whatIf.title")}>
        <Text>{say("quote.whatIf.means")}</Text>
        <Loaded load={load} what={say("quote.products")}>
          {({ item }) => (item === undefined
            ? <MessageBar><MessageBarBody>{say("quote.whatIf.gone")}</MessageBarBody></MessageBar>
            : <Simulation saved={saved} item={item} />)}
        </Loaded>
      </Section>
    </div>
  );
}
