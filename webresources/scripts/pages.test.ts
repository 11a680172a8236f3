import { expect, it, vi } from "vitest";
import { onLoad } from "./pages";

interface PageWindow {
  setClientApiContext?: (xrm: unknown, form: unknown) => void;
  addEventListener: (name: string, listener: () => void) => void;
}

/** A form with a column and a page, which lies in a tab. */
function formWith(page: PageWindow): { readonly form: Xrm.FormContext; readonly openTab: () => void } {
  const openings: (() => void)[] = [];
  const controls = [
    { getControlType: () => "standard" },
    { getControlType: () => "webresource", getContentWindow: () => Promise.resolve(page) },
  ];
  const ui = {
    controls: { forEach: (visit: (control: unknown) => void) => { controls.forEach(visit); } },
    tabs: { forEach: (visit: (tab: unknown) => void) => { visit({ addTabStateChange: (handler: () => void) => openings.push(handler) }); } },
  };
  return { form: { ui } as unknown as Xrm.FormContext, openTab: () => { openings.forEach((open) => { open(); }); } };
}

function load(form: Xrm.FormContext): Promise<void> {
  vi.stubGlobal("Xrm", "the client API");
  onLoad({ getFormContext: () => form } as Xrm.Events.EventContext);
  return Promise.resolve();
}

it("hands the client API and the form to each page, and again when a tab is opened", async () => {
  const given: unknown[][] = [];
  const { form, openTab } = formWith({ setClientApiContext: (...values) => given.push(values), addEventListener: () => undefined });
  await load(form);
  expect(given).toEqual([["the client API", form]]);
  openTab();
  await Promise.resolve();
  expect(given).toHaveLength(2);
});

it("waits for a page whose script has not run", async () => {
  const given: unknown[][] = [];
  let loaded = (): void => undefined;
  const page: PageWindow = { addEventListener: (_, listener) => { loaded = listener; } };
  const { form } = formWith(page);
  await load(form);
  page.setClientApiContext = (...values) => given.push(values);
  loaded();
  expect(given).toEqual([["the client API", form]]);
});
