import { framedPage } from "./page-frame.js";

/** The page of a view of traffic. Everything in it that others wrote comes later, as text. */
export function trafficHtml(seconds: number): string {
  return framedPage(
    "gdpeer proxy",
    `<header>
  <h1 id="title">gdpeer proxy</h1>
  <p id="state" role="status">connecting to the view …</p>
</header>
<main>
  <section aria-labelledby="curvesTitle">
    <h2 id="curvesTitle">The ten heaviest of the last ${seconds} seconds, bytes per second</h2>
    <div id="curves"></div>
    <ol id="heaviest"></ol>
  </section>
  <section aria-labelledby="tableTitle">
    <h2 id="tableTitle">All that was said, by node and method</h2>
    <input id="search" type="search" placeholder="search: node, method, kind, way" aria-label="Search the table">
    <div class="scroll" tabindex="0" role="region" aria-labelledby="tableTitle">
      <table id="rows">
        <thead><tr>
          <th scope="col"><button type="button" data-by="way">way</button></th>
          <th scope="col"><button type="button" data-by="kind">kind</button></th>
          <th scope="col"><button type="button" data-by="node">node</button></th>
          <th scope="col"><button type="button" data-by="method">method</button></th>
          <th scope="col"><button type="button" data-by="packets">packets</button></th>
          <th scope="col" aria-sort="descending"><button type="button" data-by="bytes">bytes</button></th>
        </tr></thead>
        <tbody></tbody>
      </table>
    </div>
    <p id="more"></p>
  </section>
  <section aria-labelledby="linesTitle">
    <h2 id="linesTitle">Packets</h2>
    <div class="row">
      <input id="filter" type="search" placeholder="filter" aria-label="Filter packets">
      <button id="pause" type="button" aria-pressed="false" title="Pause the list (P)">Pause</button>
    </div>
    <ol id="lines" tabindex="0" aria-labelledby="linesTitle"></ol>
  </section>
</main>
`,
  );
}
