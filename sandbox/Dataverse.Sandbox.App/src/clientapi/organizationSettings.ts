import type { UserContext } from "./UserContext";

/** `organizationSettings` of the global context. */
export function organizationSettings(user: UserContext): Xrm.OrganizationSettings {
  return {
    baseCurrency: user.baseCurrency ?? { id: "", entityType: "transactioncurrency" },
    baseCurrencyId: user.baseCurrency?.id ?? "",
    defaultCountryCode: "",
    isAutoSaveEnabled: false,
    languageId: user.organizationLanguage,
    organizationGeo: "",
    organizationId: user.organizationId,
    uniqueName: user.organizationName,
    useSkypeProtocol: false,
  };
}
