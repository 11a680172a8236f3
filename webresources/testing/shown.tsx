import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import type { Client } from "../shared/client";
import { Page } from "../shared/Page";

/** Shows a page as the app would. */
export function shown(client: Client, page: (client: Client) => ReactNode): void {
  render(<Page client={client}>{page(client)}</Page>);
}
