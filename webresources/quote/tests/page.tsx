import { configure, render } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { vi } from "vitest";
import type { Client } from "../../shared/client";
import { Page } from "../../shared/Page";
import { fakeClient } from "../../testing/fakeClient";
import { QuotePage } from "../QuotePage";

type Told = Parameters<typeof fakeClient>[0];
type Request = Readonly<Record<string, unknown>>;

// A busy machine draws slowly, and axe asks for the style of every cell. No part of the page is hidden: nobody need look whether it is.
configure({ asyncUtilTimeout: 10_000, defaultHidden: true });
vi.setConfig({ testTimeout: 60_000 });

/** The page as a test sees it. */
export interface Shown {
  readonly client: Client;
  readonly user: UserEvent;
  readonly container: HTMLElement;
  /** What the custom APIs were asked, in order. */
  readonly asked: readonly (Request & { readonly api: string })[];
}

/** Shows the page on a form; every call of a custom API is written down. */
export function showPage(told: Told): Shown {
  const asked: (Request & { readonly api: string })[] = [];
  const apis = Object.fromEntries(Object.entries(told.apis ?? {}).map(([api, answer]) => [api, (request: Request): unknown => {
    asked.push({ ...request, api });
    return answer(request);
  }]));
  const client = fakeClient({ ...told, apis });
  // xrm-mock has no refresh.
  if (client.form) vi.spyOn(client.form.data, "refresh").mockImplementation(() => Promise.resolve() as unknown as Xrm.Async.PromiseLike<undefined>);
  const { container } = render(<Page client={client}><QuotePage locale="en-US" /></Page>);
  return { client, container, asked, user: userEvent.setup() };
}

/** The barriers that axe finds. Contrast needs a browser. */
export async function barriers(container: HTMLElement): Promise<readonly string[]> {
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  return violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(" ")}`);
}
