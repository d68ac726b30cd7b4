// Elements by name, whatever their numbers: cmi.interactions.7.id is described as cmi.interactions.n.id.

const tables = new WeakMap();

function tableOf(dialect) {
  if (!tables.has(dialect)) {
    const rows = dialect.elements.map(([name, access, format, clause]) => [name, { access, format, clause }]);
    tables.set(dialect, new Map(rows));
  }
  return tables.get(dialect);
}

export const lookUp = (dialect, element) => tableOf(dialect).get(String(element).replace(/\.\d+(?=\.|$)/g, ".n"));

// The record that an element is part of: cmi.interactions.7.correct_responses.0.pattern is part "correct_responses"
// of record 7 of cmi.interactions. Nothing if it is part of none.
export function collection(element) {
  const parts = /^(cmi\.(?:interactions|objectives|comments_from_learner))\.(\d+)\.([a-z_]+)/.exec(String(element));
  return parts ? { list: parts[1], index: Number(parts[2]), part: parts[3] } : undefined;
}

// What is known of the records: how many there are, their ids and types, and how far each has been written.
export class Records {
  #lists = new Map();
  #order;

  constructor(order, held) {
    this.#order = order;
    for (const [element, value] of Object.entries(held)) this.write(element, value);
  }

  #record(place) {
    return this.#lists.get(place.list)?.[place.index];
  }

  has(place) {
    return this.#record(place) !== undefined;
  }

  count(list) {
    return this.#lists.get(list)?.length ?? 0;
  }

  id(place) {
    return this.#record(place)?.id;
  }

  uses(list, id) {
    return (this.#lists.get(list) ?? []).some((record) => record.id === id);
  }

  // The type of the interaction that an element is part of.
  type(element) {
    const place = collection(element);
    return place && this.#record(place)?.type;
  }

  rank(place) {
    return this.#record(place).rank;
  }

  // A record with a result is whole: what changes later is written alone.
  done(place) {
    return this.#record(place).result !== undefined;
  }

  write(element, value) {
    const place = collection(element);
    if (!place) return;
    const list = this.#lists.get(place.list) ?? [];
    this.#lists.set(place.list, list);
    const record = (list[place.index] ??= { rank: -1 });
    const rank = this.#order.indexOf(place.part);
    if (rank >= 0) record.rank = rank;
    record[place.part] = value;
  }
}
