package io.waymark.figure;

import io.waymark.language.Language;
import java.util.Map;

/** The English in which editors are told of quantities, whatever language their site has. */
final class ForEditors {
  static final Language LANGUAGE =
      Language.of(
          "en",
          Map.of(
              "quantity.not_released",
              "not released",
              "quantity.or_more",
              "{amount} or more",
              "quantity.at_least",
              "at least {amount}",
              "quantity.at_most",
              "at most {amount}",
              "quantity.times",
              "{ratio} times",
              "quantity.ordinal",
              "{place, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}",
              "quantity.words",
              "{number, plural, =0 {zero} =1 {one} =2 {two} =3 {three} =4 {four} =5 {five} =6 {six}"
                  + " =7 {seven} =8 {eight} =9 {nine} =10 {ten} =11 {eleven} =12 {twelve} other {}}",
              "quantity.yes",
              "yes",
              "quantity.no",
              "no"));

  private ForEditors() {}
}
