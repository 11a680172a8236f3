import type { ReactElement } from "react";

/** One button of a command bar. */
export interface CommandItem {
  readonly key: string;
  readonly label: string;
  readonly tooltip?: string;
  readonly icon?: ReactElement;
  readonly isDisabled?: boolean;
  /** Toggles say whether they are on. */
  readonly isPressed?: boolean;
  /** A promise keeps the button disabled until it is settled. */
  readonly run: () => unknown;
}
