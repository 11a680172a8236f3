import type { Place } from "../navigation/Place";

/** What the client API opens over the page; the components of the app do it. */
export interface Surroundings {
  go(place: Place): Promise<boolean>;
  urlOf(place: Place): string;
  alert(text: AlertText): Promise<unknown>;
  confirm(text: ConfirmText): Promise<boolean>;
  error(text: ErrorText): Promise<unknown>;
  lookup(options: Xrm.LookupOptions): Promise<Xrm.LookupValue[]>;
  quickCreate(table: string, options: NewRowOptions): Promise<Xrm.LookupValue | null>;
  /** A page in a dialog; gives what was saved in it. */
  dialog(page: DialogPage, options: Xrm.Navigation.NavigationOptions): Promise<Xrm.LookupValue | null>;
  /** The form or list that is shown. */
  pageContext(): Xrm.PageContext;
  refreshLists(): void;
}

export interface AlertText {
  readonly title: string;
  readonly text: string;
  readonly confirmLabel: string;
}

export interface ConfirmText extends AlertText {
  readonly subtitle: string;
  readonly cancelLabel: string;
}

export interface ErrorText {
  readonly title: string;
  readonly text: string;
  readonly details: string;
}

/** What a new row starts from. */
export interface NewRowOptions {
  readonly formId?: string | undefined;
  readonly from?: Xrm.LookupValue | undefined;
  readonly parameters?: Readonly<Record<string, string | undefined>> | undefined;
  /** The relationship by which the new row points to `from`. */
  readonly relationship?: string | undefined;
}

/** A page that a dialog may show. */
export type DialogPage =
  | Xrm.Navigation.PageInputEntityRecord
  | Xrm.Navigation.PageInputEntityList
  | Xrm.Navigation.PageInputHtmlWebResource
  | Xrm.Navigation.Dashboard;
