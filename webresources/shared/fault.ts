/** Why something could not be had. */
export interface Fault {
  /** The platform's words: they name the place and the remedy where the solution refused. */
  readonly message: string;
  /** Whether the user lacks a privilege. */
  readonly isDenied: boolean;
  /** What may not be done without: the privilege that is missing, otherwise the platform's words. */
  readonly privilege: string;
}

// PrivilegeDenied, AccessDenied to a row, and missing privileges of a principal, as the platform numbers them.
const denials: ReadonlySet<number> = new Set([0x80040220, 0x80041102, 0x80042f09, 0x80048306]);

/** Reads what the client API rejected with. */
export function faultOf(error: unknown): Fault {
  const { message, errorCode } = error as { readonly message?: string; readonly errorCode?: number };
  const words = message ?? String(error);
  return { message: words, isDenied: errorCode !== undefined && denials.has(errorCode >>> 0), privilege: /\bprv\w+/u.exec(words)?.[0] ?? words };
}
