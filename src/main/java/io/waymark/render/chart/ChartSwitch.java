package io.waymark.render.chart;

import io.waymark.model.Html;
import java.util.List;

/**
 * Charts that are alternatives of each other, behind radio buttons that style sheets obey. All of
 * them are in the page: where styles or radios do nothing, they stand below one another.
 */
public final class ChartSwitch {
  private ChartSwitch() {}

  /**
   * One of the alternatives.
   *
   * @param id the chart's
   * @param label what its radio button says
   * @param figure the chart's whole figure
   */
  public record Choice(String id, String label, Html figure) {}

  /**
   * The alternatives as one piece of markup, the first of them chosen.
   *
   * @param of what is chosen, in words
   */
  public static Html of(String of, List<Choice> choices) {
    String name = Html.text("switch-" + choices.get(0).id()).markup();
    StringBuilder out = new StringBuilder("<div class=\"chart-switch\">");
    out.append("<fieldset class=\"chart-choice\"><legend>").append(Html.text(of));
    out.append("</legend>");
    for (int i = 0; i < choices.size(); i++) {
      out.append("<label><input type=\"radio\" name=\"").append(name).append("\" value=\"");
      out.append(Html.text(choices.get(i).id())).append(i == 0 ? "\" checked>" : "\">");
      out.append(' ').append(Html.text(choices.get(i).label())).append("</label>");
    }
    out.append("</fieldset>");
    choices.forEach(choice -> out.append(choice.figure()));
    return Html.trusted(out.append("</div>").toString());
  }
}
