import { ApiError } from "../data/ApiError";

/** An error as the client API rejects with: a number beside the message. */
export class ApiFault extends Error {
  readonly errorCode: number;
  /** The code as the Web API writes it, such as `0x80040217`. */
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.name = "ApiFault";
    this.code = code;
    this.errorCode = Number.parseInt(code, 16) || 0;
  }
}

/** Whatever went wrong, as the client API tells it. */
export function apiFault(thrown: unknown): ApiFault {
  if (thrown instanceof ApiFault) return thrown;
  if (thrown instanceof ApiError) return new ApiFault(thrown.message, thrown.code);
  return new ApiFault(thrown instanceof Error ? thrown.message : String(thrown), "");
}
