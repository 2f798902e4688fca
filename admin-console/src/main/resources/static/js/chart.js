// Draws every [data-chart] from the table it names, so that a chart can never differ from its table.
// ECharts is loaded as a classic script before this module.

const narrow = matchMedia("(max-width: 600px)");
const dark = matchMedia("(prefers-color-scheme: dark)");

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function rowsOf(table) {
  return [...table.tBodies[0].rows].map((row) => ({
    label: row.cells[0].dataset.label,
    href: row.dataset.href,
    values: [...row.cells].map((cell) => (cell.dataset.value === undefined ? null : Number(cell.dataset.value))),
  }));
}

function headOf(table, column) {
  return table.tHead.rows[0].cells[column].textContent;
}

function common(text) {
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: colour("--text") },
    tooltip: { trigger: "axis", renderMode: "richText", confine: true },
    aria: { enabled: true, label: { description: text }, decal: { show: true } },
  };
}

function axis(extra) {
  return {
    axisLabel: { color: colour("--muted"), fontSize: 12, hideOverlap: true },
    axisLine: { lineStyle: { color: colour("--border") } },
    splitLine: { lineStyle: { color: colour("--line") } },
    ...extra,
  };
}

function weekly(place, table, rows) {
  const column = Number(place.dataset.column);
  const bars = place.dataset.chart === "bar";
  return {
    ...common(place.getAttribute("aria-label")),
    grid: { left: 8, right: 16, top: 24, bottom: 4, containLabel: true },
    xAxis: axis({ type: "category", data: rows.map((row) => row.label) }),
    yAxis: axis({ type: "value", min: 0, splitNumber: 3, ...(place.dataset.max && { max: Number(place.dataset.max), interval: 25 }) }),
    series: [{
      name: headOf(table, column),
      type: bars ? "bar" : "line",
      data: rows.map((row) => row.values[column]),
      itemStyle: { color: colour(bars ? "--series-6" : "--series-1") },
      lineStyle: { width: 2 },
      symbolSize: 8,
      label: { show: !narrow.matches, position: "top", color: colour("--text"), fontSize: 11 },
      labelLayout: { hideOverlap: true },
    }],
  };
}

function pareto(place, table, rows) {
  const texts = colour("--text");
  place.style.height = `${rows.length * 24 + 90}px`;
  return {
    ...common(place.getAttribute("aria-label")),
    legend: { top: 0, left: 0, textStyle: { color: texts }, selectedMode: false },
    grid: { left: 20, right: 40, top: 56, bottom: 4, containLabel: true },
    yAxis: axis({
      type: "category",
      inverse: true,
      data: rows.map((row) => `${row.label}  ${row.values[1]}`),
      axisLabel: { color: texts, fontSize: 12, width: narrow.matches ? 120 : 220, overflow: "truncate", interval: 0 },
    }),
    xAxis: [
      axis({ type: "value", min: 0, minInterval: 1, splitNumber: narrow.matches ? 3 : 5 }),
      axis({ type: "value", min: 0, max: 100, interval: narrow.matches ? 50 : 20, splitLine: { show: false },
        axisLabel: { color: colour("--muted"), fontSize: 12, formatter: "{value}%" } }),
    ],
    series: [
      {
        name: headOf(table, 1),
        type: "bar",
        data: rows.map((row) => row.values[1]),
        itemStyle: { color: colour("--series-1") },
      },
      {
        name: headOf(table, 2),
        type: "line",
        xAxisIndex: 1,
        data: rows.map((row, place) => [row.values[2], place]),
        itemStyle: { color: colour("--series-2") },
        symbolSize: 6,
      },
    ],
  };
}

function draw(place) {
  const table = document.getElementById(place.dataset.table);
  const rows = rowsOf(table);
  const option = (place.dataset.chart === "pareto" ? pareto : weekly)(place, table, rows);
  const chart = echarts.getInstanceByDom(place) ?? echarts.init(place, null, { renderer: "svg" });
  chart.resize();
  chart.setOption(option, true);
  chart.off("click");
  chart.on("click", ({ dataIndex }) => {
    const { href } = rows[dataIndex];
    if (href) {
      location.assign(href);
    }
  });
}

const places = [...document.querySelectorAll("[data-chart]")];
const drawAll = () => places.forEach(draw);
if (globalThis.echarts) {
  drawAll();
  dark.addEventListener("change", drawAll);
  narrow.addEventListener("change", drawAll);
  const watch = new ResizeObserver((entries) => entries.forEach(({ target }) => echarts.getInstanceByDom(target).resize()));
  places.forEach((place) => watch.observe(place));
} else {
  places.forEach((place) => { place.hidden = true; });
  document.querySelectorAll(".panel details").forEach((details) => { details.open = true; });
}

// Days named in the form win only when the period says so.
const period = document.querySelector("select[name=period]");
const days = [...document.querySelectorAll(".filter input[type=date]")];
days.forEach((day) => day.addEventListener("input", () => { period.value = "custom"; }));
document.querySelector(".filter")?.addEventListener("submit", () => {
  days.forEach((day) => { day.disabled = period.value !== "custom"; });
});

// A link to a folded part opens it.
const unfold = () => document.getElementById(location.hash.slice(1))?.closest("details")?.setAttribute("open", "");
addEventListener("hashchange", unfold);
unfold();
