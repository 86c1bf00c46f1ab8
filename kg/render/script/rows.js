// What the graph is made of. What follows from other rows is found out when it is first asked for (graph.js).

class Actor {
  constructor(place) {
    this.place = place;
  }

  get events() {
    return eventsOfActors()[this.place];
  }

  get ties() {
    return tiesOfActors()[this.place];
  }

  // Folded when somebody searches: there may be many.
  get folded() {
    const folded = [this.name, ...this.aliases].map(fold);
    Object.defineProperty(this, "folded", { value: folded });
    return folded;
  }
}

class Article {
  constructor(place) {
    this.place = place;
  }

  get name() {
    return this.title || this.publisher || decodeURIComponentSafely(this.id.replace(/^article\//, ""));
  }
}

class Happening {
  constructor(place) {
    this.place = place;
  }

  get id() {
    return withPrefix(wordsAt(this.place)[0].id ?? "", this.type);
  }

  get reports() {
    const reports = [this.reportedIn].flat().map((article, number) => new Report(this, number, article));
    Object.defineProperty(this, "reports", { value: reports });
    return reports;
  }

  get content() {
    const { content = "" } = wordsAt(this.place)[0];
    return content === 1 ? marked(this.reports[0]) : content;
  }

  get articles() {
    return articlesAt(this.reportedIn);
  }

  get date() {
    return dates()[this.place];
  }

  // The one that stands for all that tell of the same; those that it stands for, itself among them.
  get lead() {
    return this.same === undefined ? this : events[this.same];
  }

  get told() {
    return tellings().get(this.lead) ?? [this.lead];
  }

  get responses() {
    return answering().get(this.place) ?? NONE;
  }
}

class Report {
  constructor(event, number, article) {
    this.event = event;
    this.number = number;
    this.article = article;
  }

  get evidence() {
    const { marks } = payload.packed;
    const flat = wordsAt(this.event.place)[this.number + 1].evidence ?? [];
    const pieces = [];
    for (let place = 0; place < flat.length; place += 2) pieces.push([marks[flat[place]], flat[place + 1]]);
    return pieces;
  }
}

const marked = (report) =>
  report.evidence
    .filter(([mark]) => mark === "content")
    .map(([, text]) => text)
    .join(" … ");

class Tie {
  constructor(place, [source, target, kind, supporting, weight = supporting.length]) {
    this.place = place;
    this.kind = meant(kind);
    this.source = actors[source];
    this.target = actors[target];
    this.weight = weight;
    this.supporting = supporting;
  }

  get id() {
    return `${this.source.id} ${this.kind} ${this.target.id}`;
  }

  get events() {
    this.found ??= this.supporting.map((place) => events[place]);
    return this.found;
  }
}
