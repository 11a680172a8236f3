import type { UserFormats } from "../controls/UserFormats";

/** Somebody's session as scripts and forms ask for it, read once. */
export interface UserContext {
  readonly userId: string;
  readonly userName: string;
  readonly roles: readonly { readonly id: string; readonly name: string }[];
  /** The language of labels, and that of the organisation, by their Windows numbers. */
  readonly language: number;
  readonly organizationLanguage: number;
  readonly organizationId: string;
  readonly organizationName: string;
  readonly currency: Xrm.LookupValue | null;
  readonly baseCurrency: Xrm.LookupValue | null;
  readonly formats: UserFormats;
  readonly app: { readonly id: string; readonly uniqueName: string; readonly name: string };
  readonly version: string;
}
