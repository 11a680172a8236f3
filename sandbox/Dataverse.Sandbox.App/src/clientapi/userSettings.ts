import { dateFormattingInfo } from "./dateFormattingInfo";
import { zoneOffset } from "../controls/zonedTime";
import { itemCollection } from "./itemCollection";
import type { UserContext } from "./UserContext";

/** `userSettings` of the global context. */
export function userSettings(user: UserContext): Xrm.UserSettings {
  const roles = user.roles.map(({ id, name }): Xrm.LookupValue => ({ id, name, entityType: "role" }));
  return {
    dateFormattingInfo: dateFormattingInfo(user.formats),
    defaultDashboardId: "",
    isGuidedHelpEnabled: false,
    isHighContrastEnabled: window.matchMedia?.("(forced-colors: active)").matches ?? false,
    isRTL: false,
    languageId: user.language,
    roles: itemCollection(() => roles, (role) => role.id),
    // The platform leaves this empty too when somebody's privileges are too many to hand over with every page.
    securityRolePrivileges: [],
    securityRoles: roles.map((role) => role.id),
    transactionCurrency: user.currency ?? { id: "", entityType: "transactioncurrency" },
    transactionCurrencyId: user.currency?.id ?? "",
    userId: `{${user.userId.toUpperCase()}}`,
    userName: user.userName,
    getTimeZoneOffsetMinutes: () => zoneOffset(new Date(), user.formats.timeZone),
    getSecurityRolePrivilegesInfo: () => Promise.reject(new Error("getSecurityRolePrivilegesInfo")),
  };
}
