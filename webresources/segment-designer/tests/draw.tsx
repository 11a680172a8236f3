import { render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { Page } from "../../shared/Page";
import { fakeClient } from "../../testing/fakeClient";
import { DesignerHost } from "../DesignerHost";
import type { SegmentState } from "../document/SegmentDocument";
import type { Gateway } from "../gateway/answers";
import { parseJson } from "../model/json";
import { wordsOf } from "../state/useWords";
import { FakeDocument } from "./FakeDocument";
import { fakeGateway } from "./FakeGateway";

/** The designer as a test sees it. */
export interface Drawn {
  readonly document: FakeDocument;
  readonly gateway: Gateway;
  readonly user: UserEvent;
  readonly container: HTMLElement;
  /** The rule as the document has it. */
  readonly rule: () => unknown;
}

/** Draws the designer of a segment and waits until it can be used. */
export async function draw(state: Partial<SegmentState> = {}, told: Partial<Gateway> = {}): Promise<Drawn> {
  const document = new FakeDocument(state);
  const gateway = fakeGateway(told);
  const client = fakeClient({});
  const { container } = render(<Page client={client}><DesignerHost document={document} gateway={gateway} words={wordsOf(client)} /></Page>);
  await screen.findByRole("toolbar");
  return {
    document, gateway, user: userEvent.setup(), container,
    rule: () => { document.saveAll(); return parseJson(document.state().text ?? "null"); },
  };
}

/** A rule of conditions that all must hold. */
export function all(...nodes: readonly object[]): string {
  return JSON.stringify({ version: 1, all: nodes });
}
