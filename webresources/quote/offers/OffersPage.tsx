import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useCallback, type ReactNode } from "react";
import { useClient, useText } from "../../shared/ClientContext";
import { findOffers } from "../../shared/generated/apis";
import { Loaded } from "../../shared/Loaded";
import { useRecord } from "../../shared/record";
import { useLoad } from "../../shared/useLoad";
import type { Customer, MenuItem } from "../model/ask";
import { menuOf } from "../model/menu";
import { OffersFor } from "./OffersFor";

const useStyles = makeStyles({ page: { maxWidth: "110rem" } });

/** The page on a customer's form: what can be offered. */
export function OffersPage(): ReactNode {
  const styles = useStyles();
  const say = useText();
  const { id, table, version } = useRecord(useClient());
  return (
    <div className={styles.page}>
      {id === ""
        ? <MessageBar><MessageBarBody>{say("quote.unsaved")}</MessageBarBody></MessageBar>
        : <Menu key={id} customer={{ id, table }} version={version} />}
    </div>
  );
}

/** What is on sale is asked first: the bounds of what can be asked for come with it. Saving the customer asks again. */
function Menu({ customer: { id, table }, version }: { readonly customer: Customer; readonly version: number }): ReactNode {
  const say = useText();
  const { webApi } = useClient();
  const load = useLoad(useCallback(
    async (): Promise<readonly MenuItem[]> => menuOf(await findOffers(webApi, { CustomerId: id, CustomerTable: table })), [webApi, id, table]), version);
  return (
    <Loaded load={load} what={say("quote.products")}>
      {(menu) => (menu.length === 0
        ? <MessageBar><MessageBarBody>{say("quote.noProducts")}</MessageBarBody></MessageBar>
        : <OffersFor customer={{ id, table }} menu={menu} version={version} />)}
    </Loaded>
  );
}
