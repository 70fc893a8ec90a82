import { framedPage } from "./page-frame.js";

/** The page of a view. Everything in it that others wrote comes later, as text. */
export const pageHtml = framedPage(
  "gdpeer view",
  `<header>
  <h1 id="title">gdpeer view</h1>
  <p id="state" role="status">connecting to the view …</p>
  <p id="note" role="status"></p>
</header>
<main>
  <section id="map" aria-label="The world from above">
    <canvas id="canvas" tabindex="0" role="img" aria-label="The world from above" aria-describedby="keys"></canvas>
    <div class="tools">
      <button id="fit" type="button" title="Show everything (F)">Fit</button>
      <button id="closer" type="button" title="Closer (+)" aria-label="Closer">+</button>
      <button id="farther" type="button" title="Farther (-)" aria-label="Farther">−</button>
      <label><input id="trails" type="checkbox" checked> trails</label>
      <label><input id="names" type="checkbox" checked> names</label>
      <label><input id="shapes" type="checkbox" checked> shapes</label>
      <label id="spaceLabel" hidden>world <select id="space"><option value="2">2D</option><option value="3">3D</option></select></label>
    </div>
    <ul id="legend" aria-label="Who has the authority"></ul>
    <p id="keys">Keys: arrows move the picture, + and − zoom, F shows everything, N and B go to the next node and back, Esc lets go of it, P pauses the list.</p>
  </section>
  <div id="panels">
    <section id="selected" aria-labelledby="selectedTitle">
      <h2 id="selectedTitle">No node chosen</h2>
      <p id="selectedPath">Click a mark, press N in the picture, or choose a node in the list.</p>
      <table id="properties"><tbody></tbody></table>
      <ul id="rpcs"></ul>
    </section>
    <section aria-labelledby="nodesTitle">
      <h2 id="nodesTitle">Nodes</h2>
      <input id="nodeFilter" type="search" placeholder="filter by path, class or scene" aria-label="Filter nodes">
      <ul id="nodes" role="listbox" tabindex="0" aria-labelledby="nodesTitle"></ul>
    </section>
    <section aria-labelledby="callsTitle">
      <h2 id="callsTitle">Calls and events</h2>
      <div class="row">
        <input id="callFilter" type="search" placeholder="filter" aria-label="Filter calls and events">
        <button id="pause" type="button" aria-pressed="false" title="Pause the list (P)">Pause</button>
      </div>
      <ol id="calls" tabindex="0" aria-labelledby="callsTitle"></ol>
    </section>
    <section aria-labelledby="peersTitle">
      <h2 id="peersTitle">Peers</h2>
      <div class="scroll" tabindex="0" aria-labelledby="peersTitle" role="region">
        <table id="peers">
          <thead><tr><th scope="col">peer</th><th scope="col">round trip</th><th scope="col">loss</th><th scope="col">in</th><th scope="col">out</th><th scope="col">calls</th><th scope="col">nodes</th></tr></thead>
          <tbody></tbody>
        </table>
      </div>
    </section>
  </div>
</main>
<footer id="timeline" hidden>
  <button id="play" type="button">Pause time</button>
  <label class="scrub">time <input id="scrub" type="range" min="0" max="1" step="1" value="0"></label>
  <output id="clock" for="scrub"></output>
  <label>speed <select id="speed"><option>0.25</option><option>0.5</option><option selected>1</option><option>2</option><option>4</option><option>16</option></select></label>
  <canvas id="density" aria-hidden="true"></canvas>
</footer>
`,
);
