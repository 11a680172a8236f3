/** What the Web API refused: the platform's code and text, and the HTTP status. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "ApiError";
  }

  /** Somebody else changed the row since it was read (If-Match). */
  get isConflict(): boolean {
    return this.status === 412;
  }

  /** The session cookie is gone or was never there. */
  get isSignedOut(): boolean {
    return this.status === 401;
  }

  get isNotFound(): boolean {
    return this.status === 404;
  }
}

/** The error in an answer's body, or one that names what came instead. */
export function apiErrorOf(status: number, body: unknown, fallback: string): ApiError {
  const error = isErrorBody(body) ? body.error : null;
  return new ApiError(status, error?.code ?? "", error?.message ?? fallback);
}

function isErrorBody(body: unknown): body is { error: { code?: string; message?: string } } {
  return typeof body === "object" && body !== null && "error" in body && typeof body.error === "object" && body.error !== null;
}
