package io.waymark.render.template;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.MacroAttributeProvider;
import io.waymark.diagnostic.Code;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a dot means in a template: a key of a map, an index of a list, a component of a record, a
 * side of a map's entry, a property of {@code loop}, a macro of an import. Nothing else, and never
 * a Java method.
 */
final class DataAttributes implements AttributeResolver {
  @Override
  public ResolvedAttribute resolve(
      Object instance,
      Object attribute,
      Object[] arguments,
      ArgumentsNode argumentNodes,
      EvaluationContextImpl context,
      String template,
      int line) {
    String name = String.valueOf(attribute);
    if (instance instanceof MacroAttributeProvider macros) {
      return new ResolvedAttribute(macros.macro(context, name, argumentNodes, false, line));
    }
    if (arguments != null) {
      throw new TemplateFault(
          Code.TEMPLATE_FAILED,
          "Templates can't call methods, and \"" + name + "\" is called here.",
          name,
          Optional.of("Read data without parentheses, or use a filter."),
          line,
          template);
    }
    if (instance instanceof Map<?, ?> map) {
      if (map.containsKey(name)) {
        return new ResolvedAttribute(map.get(name));
      }
      throw new UnknownName(name, () -> names(map), line, template);
    }
    if (instance instanceof List<?> list) {
      return new ResolvedAttribute(item(list, name, line, template));
    }
    if (instance instanceof Map.Entry<?, ?> entry) {
      return switch (name) {
        case "key" -> new ResolvedAttribute(entry.getKey());
        case "value" -> new ResolvedAttribute(entry.getValue());
        default -> throw new UnknownName(name, () -> List.of("key", "value"), line, template);
      };
    }
    if (instance instanceof ForNode.LoopVariables loop) {
      return new ResolvedAttribute(ofLoop(loop, name, line, template));
    }
    if (instance instanceof Record record) {
      return new ResolvedAttribute(component(record, name, line, template));
    }
    throw new TemplateFault(
        Code.TEMPLATE_FAILED,
        "\"" + name + "\" is asked of something that is neither a map nor a list.",
        name,
        Optional.of("Print the value itself, or use a filter such as | length."),
        line,
        template);
  }

  private static Object item(List<?> list, String name, int line, String template) {
    int index;
    try {
      index = Integer.parseInt(name);
    } catch (NumberFormatException e) {
      throw new TemplateFault(
          Code.TEMPLATE_FAILED,
          "\"" + name + "\" is asked of a list.",
          name,
          Optional.of("Go through it with {% for %}, or use | first, | last or | length."),
          line,
          template);
    }
    if (index < 0 || index >= list.size()) {
      throw new TemplateFault(
          Code.TEMPLATE_FAILED,
          "Item " + index + " is asked of a list of " + list.size() + ", counted from 0.",
          name,
          Optional.empty(),
          line,
          template);
    }
    return list.get(index);
  }

  private static Object ofLoop(ForNode.LoopVariables loop, String name, int line, String template) {
    return switch (name) {
      case "first" -> loop.isFirst();
      case "last" -> loop.isLast();
      case "index" -> loop.getIndex();
      case "length" -> loop.getLength();
      case "revindex" -> loop.getRevindex();
      default ->
          throw new UnknownName(
              name, () -> List.of("first", "last", "index", "length", "revindex"), line, template);
    };
  }

  private static Object component(Record record, String name, int line, String template) {
    RecordComponent[] components = record.getClass().getRecordComponents();
    for (RecordComponent component : components) {
      if (component.getName().equals(name)) {
        try {
          return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
          throw new IllegalStateException("Records given to templates are public: " + record, e);
        }
      }
    }
    throw new UnknownName(
        name,
        () -> Arrays.stream(components).map(RecordComponent::getName).toList(),
        line,
        template);
  }

  private static List<String> names(Map<?, ?> map) {
    var names = new TreeSet<String>();
    map.keySet().forEach(key -> names.add(String.valueOf(key)));
    return new ArrayList<>(names);
  }
}
