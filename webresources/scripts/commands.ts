/** Script commands of the command bar: each function is given the form. Registered in solution/src/appactions. */

export { evaluate as evaluateCustomer } from "./commands/customer";
export { accept as acceptQuote, decline as declineQuote } from "./commands/quote";
export { estimate as estimateSegment, publish as publishSegment, refresh as refreshSegment } from "./commands/segment";
export { approve as approveVersion, check as checkVersion, copy as copyVersion, submit as submitVersion } from "./commands/version";
