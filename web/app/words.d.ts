import "i18next";
import type administrator from "../words/fa/administrator.json";
import type agency from "../words/fa/agency.json";
import type auditor from "../words/fa/auditor.json";
import type authority from "../words/fa/authority.json";
import type chief from "../words/fa/chief.json";
import type file from "../words/fa/file.json";
import type gallery from "../words/fa/gallery.json";
import type head from "../words/fa/head.json";
import type history from "../words/fa/history.json";
import type letter from "../words/fa/letter.json";
import type parts from "../words/fa/parts.json";
import type people from "../words/fa/people.json";
import type reviewer from "../words/fa/reviewer.json";
import type shell from "../words/fa/shell.json";

/** A word that is missing does not build. */
declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "shell";
    resources: {
      administrator: typeof administrator;
      agency: typeof agency;
      auditor: typeof auditor;
      authority: typeof authority;
      chief: typeof chief;
      gallery: typeof gallery;
      file: typeof file;
      head: typeof head;
      history: typeof history;
      letter: typeof letter;
      parts: typeof parts;
      people: typeof people;
      reviewer: typeof reviewer;
      shell: typeof shell;
    };
  }
}
