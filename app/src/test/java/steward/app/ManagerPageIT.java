package steward.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** {@code /manager} over the demo data, in a real browser. */
@ResourceLock(DemoHub.TICKETS)
@TestInstance(Lifecycle.PER_CLASS)
class ManagerPageIT {

    private static final String QUARTER = "/manager?period=quarter";

    private static final int CSV_HEAD_LINES = 8;

    private final Visitor manager = Visitor.atDesk("zh-CN");

    @BeforeAll
    void signIn() {
        StaffPages.signIn(manager, "MANAGER");
    }

    @AfterAll
    void leave() {
        manager.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "newTickets", "open", "overdue" })
    void theListBehindANumberHasExactlyThatMany(String metric) {
        var shown = Integer.parseInt(manager.open(QUARTER).see("#metric-" + metric).innerText().replace(",", ""));
        assertThat(shown).isPositive();

        manager.see("#metric-" + metric).click();
        assertThat(manager.see("h1")).containsText(String.valueOf(shown));
        assertThat(ticketsOnAllPages()).hasSize(shown).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = { "firstResponseMedian", "firstResponseP90", "respondedInTime" })
    void theListBehindAFigureHasAsManyAsItCounts(String metric) {
        var card = manager.open(QUARTER).see("article").filter(containing("#metric-" + metric));
        var counted = Integer.parseInt(String.valueOf(card.locator(".n").getAttribute("data-n")));

        manager.see("#metric-" + metric).click();
        assertThat(ticketsOnAllPages()).hasSize(counted).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = { "newTickets", "open", "overdue" })
    void theExportHasTheRowsOfTheScreen(String metric) {
        manager.open("/manager/tickets?period=quarter&metric=" + metric);
        var export = manager.page()
            .request()
            .get(manager.page().locator("a[download]").evaluate("a => a.href").toString());
        var lines = export.text().lines().toList();

        assertThat(export.body()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(lines.stream().skip(CSV_HEAD_LINES).map(line -> line.substring(0, line.indexOf(','))))
            .containsExactlyElementsOf(ticketsOnAllPages());
        assertThat(lines).noneMatch(line -> Arrays.stream(line.split(",")).anyMatch(cell -> cell.matches("[=+@-].*")));
    }

    @Test
    void aChartIsDrawnFromTheTableBesideIt() {
        manager.open(QUARTER);
        for (var chart : manager.see("[data-chart]").all()) {
            assertThat(chart.locator("svg")).isVisible();
            assertThat(manager.see("#" + chart.getAttribute("data-table") + " tbody tr").count()).isPositive();
        }
        assertThat(sum("#pareto-table td:nth-child(2)")).isEqualTo(sum("#trend-table td:nth-child(2)"))
            .isEqualTo(Integer.parseInt(manager.see("#metric-newTickets").innerText().replace(",", "")));
    }

    @Test
    void aCategoryOfTheChartLeadsToItsTickets() {
        manager.open(QUARTER);
        manager.see("#pareto-table").locator("xpath=ancestor::details").locator("summary").click();
        var row = manager.see("#pareto-table tbody tr").first();
        var counted = Integer.parseInt(row.locator("td").first().innerText());

        row.locator("a").click();
        assertThat(ticketsOnAllPages()).hasSize(counted);
    }

    @Test
    void aPeriodThatCannotBeIsNamed() {
        try (var other = StaffPages.signIn(Visitor.atDesk("en-US"), "MANAGER")) {
            other.expect("400");
            other.open("/manager?period=custom&from=2026-99-99&to=x");
            assertThat(other.see("[role=alert]")).isVisible();
            assertThat(other.see(".cards article").first()).isVisible();
        }
    }

    @Test
    void withoutScriptTheFiguresAndTheirListsAreThere() {
        try (var plain = StaffPages.signIn(StaffPages.withoutScript(), "MANAGER").open(QUARTER)) {
            plain.see("#metric-open").click();
            assertThat(plain.see("table.tickets tbody tr").first()).isVisible();
        }
    }

    @ParameterizedTest
    @MethodSource("steward.app.StaffPages#looks")
    void nobodyIsKeptOut(ColorScheme colours, String locale, int width) {
        try (var visitor = StaffPages.signIn(StaffPages.looking(colours, locale, width), "MANAGER").open(QUARTER)) {
            assertThat(visitor.see(".chart svg").first()).isVisible();
            visitor.page().evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.see("body")).not().containsText("??");

            visitor.open("/manager/tickets?period=quarter&metric=open");
            assertThat(visitor.barriers()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("steward.app.StaffPages#widths")
    void nothingScrollsSideways(int width, String locale) {
        try (var visitor = StaffPages.signIn(StaffPages.looking(ColorScheme.LIGHT, locale, width), "MANAGER")) {
            visitor.open(QUARTER);
            assertThat(visitor.see(".chart svg").first()).isVisible();
            assertThat(visitor.sidewaysScroll()).isZero();
            visitor.open("/manager/tickets?period=quarter&metric=open");
            assertThat(visitor.sidewaysScroll()).isZero();
        }
    }

    private List<String> ticketsOnAllPages() {
        var numbers = new ArrayList<>(ticketsHere());
        while (manager.see("a[rel=next]").count() > 0) {
            manager.see("a[rel=next]").click();
            numbers.addAll(ticketsHere());
        }
        return numbers;
    }

    /** Of the whole page: a click goes on once the next page begins to arrive. */
    private List<String> ticketsHere() {
        manager.page().waitForLoadState();
        return manager.see("table.tickets tbody th").allInnerTexts();
    }

    private int sum(String cells) {
        return manager.see(cells)
            .all()
            .stream()
            .mapToInt(cell -> Integer.parseInt(String.valueOf(cell.getAttribute("data-value"))))
            .sum();
    }

    private FilterOptions containing(String selector) {
        return new FilterOptions().setHas(manager.see(selector));
    }

}
