/**
 * How long AWS is waited for. The SDK itself would wait for ever; three tries of 2.5 seconds and the pauses between them
 * end before the ten seconds of a function that answers HTTP.
 */
export const patientRequests = {
  maxAttempts: 3,
  retryMode: "standard",
  requestHandler: {
    connectionTimeout: 1_000,
    requestTimeout: 2_500,
    throwOnRequestTimeout: true,
    httpAgent: { keepAlive: true, maxSockets: 100 },
    httpsAgent: { keepAlive: true, maxSockets: 100 },
  },
};
