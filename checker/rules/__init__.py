"""The rule language: what a rule may say, how packs are loaded, and the examples that test each rule."""

from checker.rules.loading import RuleSet, load_rules
from checker.rules.schema import Example, ExampleDocument, Rule

__all__ = ["Example", "ExampleDocument", "Rule", "RuleSet", "load_rules"]
