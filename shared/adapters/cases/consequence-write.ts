/** What each consequence writes, under which condition, and what its refusal means. */
import type { Consequence } from "../../domain/consequence.ts";
import type { CaseEvent } from "../../domain/event.ts";
import type { Appended } from "../../ports.ts";
import type { Write } from "../dynamodb/operations.ts";
import { noticeItem } from "./items.ts";
import { counterKey, draftKey, guardItemKey, handOffKey } from "./keys.ts";

/** `unneeded`: the condition fails only where there is nothing left to do, so the rest is written without it. */
export interface AppendWrite {
  write: Write;
  whenRefused: Appended | "unneeded";
}

export const outdated: Appended = { ok: false, reason: "outdated" };

export const consequenceWrite = (table: string, event: CaseEvent, wanted: Consequence): AppendWrite => {
  const TableName = table;
  switch (wanted.kind) {
    case "take-guard":
      return {
        write: {
          Put: {
            TableName,
            Item: { ...guardItemKey(wanted.key), heldBy: event.case },
            ConditionExpression: "attribute_not_exists(pk) OR heldBy = :case",
            ExpressionAttributeValues: { ":case": event.case },
          },
        },
        whenRefused: { ok: false, reason: "guard-held" },
      };
    case "release-guard":
      return {
        write: {
          Delete: {
            TableName,
            Key: guardItemKey(wanted.key),
            ConditionExpression: "heldBy = :case",
            ExpressionAttributeValues: { ":case": event.case },
          },
        },
        whenRefused: "unneeded",
      };
    case "take-place":
      return {
        write: {
          Update: {
            TableName,
            Key: counterKey(wanted.counter),
            UpdateExpression: "ADD used :one",
            // A counter that nobody has used yet is at none, which is room only where there is any. `most` is what the
            // administrator granted last: the limit may be a minute old.
            ConditionExpression:
              (wanted.limit > 0 ? "(attribute_not_exists(used) OR used < :limit)" : "used < :limit") +
              " AND (attribute_not_exists(most) OR used < most)",
            ExpressionAttributeValues: { ":one": 1, ":limit": wanted.limit },
          },
        },
        whenRefused: { ok: false, reason: "no-place-left", counter: wanted.counter },
      };
    case "give-place-back":
      return {
        write: {
          Update: {
            TableName,
            Key: counterKey(wanted.counter),
            UpdateExpression: "ADD used :less",
            ConditionExpression: "used > :none",
            ExpressionAttributeValues: { ":less": -1, ":none": 0 },
          },
        },
        whenRefused: "unneeded",
      };
    case "require-unsent":
      return {
        write: {
          ConditionCheck: {
            TableName,
            Key: handOffKey(event.case, wanted.handOff),
            ConditionExpression: "attribute_not_exists(pk)",
          },
        },
        whenRefused: { ok: false, reason: "hand-off-started" },
      };
    case "require-uncorrected":
      return {
        write: {
          ConditionCheck: {
            TableName,
            Key: draftKey(event.case),
            ConditionExpression: "attribute_not_exists(pk) OR draft.#status = :submitted",
            ExpressionAttributeNames: { "#status": "status" },
            ExpressionAttributeValues: { ":submitted": "submitted" },
          },
        },
        whenRefused: { ok: false, reason: "correction-started" },
      };
    case "close-hand-off":
      return {
        write: {
          Update: {
            TableName,
            Key: handOffKey(event.case, wanted.handOff),
            // A receipt may come for a hand-off that was never noted here; that it is closed is noted all the same.
            UpdateExpression:
              "SET handOff = :id, seq = if_not_exists(seq, :seq), attempts = if_not_exists(attempts, :none), " +
              "lastFailure = if_not_exists(lastFailure, :null), nextAttempt = :null, closed = :true " +
              "REMOVE waiting, since",
            ExpressionAttributeValues: {
              ":id": wanted.handOff,
              ":seq": event.seq,
              ":none": 0,
              ":null": null,
              ":true": true,
            },
          },
        },
        // Unconditional: nothing refuses it.
        whenRefused: outdated,
      };
    case "close-draft":
      return {
        write: {
          Update: {
            TableName,
            Key: draftKey(event.case),
            // In the list of its agency's files it stays, and stands there for the case.
            UpdateExpression: "SET draft.#status = :submitted REMOVE standing, agency, keeper, due, waiting, since",
            // The version alone: a return whose reasons are only explained is handed in again with its copy untouched.
            ConditionExpression: "draft.#version = :version",
            ExpressionAttributeNames: { "#status": "status", "#version": "version" },
            ExpressionAttributeValues: { ":submitted": "submitted", ":version": wanted.draftVersion },
          },
        },
        whenRefused: { ok: false, reason: "draft-changed" },
      };
    case "notice":
      return {
        write: { Put: { TableName, Item: noticeItem(event, wanted.index, wanted.notice) } },
        whenRefused: outdated,
      };
  }
};
