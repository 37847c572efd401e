/** A fresh PostgreSQL database for a peer, and the tables of those that bring none of their own. */
import { readFileSync } from "node:fs";
import pg from "pg";
import { postgres } from "./review.mjs";

export const freshDatabase = async (name) => {
  const admin = new pg.Client(`${postgres}/postgres`);
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${name}`);
  const { rows } = await admin.query("select pg_backend_pid() as pid");
  const postmaster = readFileSync(`/proc/${rows[0].pid}/stat`, "latin1")
    .replace(/^.*\) /s, "")
    .split(" ")[1];
  return {
    url: `${postgres}/${name}`,
    serverPid: Number(postmaster),
    close: async () => {
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
};

export const tables = `
  create table cases (id text primary key, state text not null, version int not null, data jsonb not null);
  create table history (case_id text not null, version int not null, event text not null, actor text not null,
    at timestamptz not null default now(), data jsonb, primary key (case_id, version));`;

/** One statement is one transaction: the state under its version, and the row of its history, or neither. */
export const submission = `with c as (insert into cases values ($1, 'submitted', 1, $2) on conflict do nothing returning id),
  h as (insert into history (case_id, version, event, actor) select id, 1, 'submitted', 'agency' from c)`;
export const step = `with c as (update cases set state = $2, version = version + 1 where id = $1 and version = $3
    returning id, version),
  h as (insert into history (case_id, version, event, actor, data) select id, version, $2, $4, $5 from c)`;

/** The database is dropped at the end, and connections that are still open hear of it. */
export const openPool = (url, max) => new pg.Pool({ connectionString: url, max }).on("error", () => {});
