# mypy: ignore-errors
"""What a run is asked to do, checked as the command line checks it."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsprint.spark._columns import _native


@dataclass(frozen=True)
class Plan:
    """Settings as they were typed, and what follows from them."""

    settings: dict[str, str]
    asked: dict[str, str | bool] | None = None  # of an audit: what it is asked for
    threshold: float = field(init=False)
    bands: int = field(init=False)
    rows: int = field(init=False)  # values a band
    fewest: int = field(init=False)  # equal values of two signatures, below which a pair is not read
    recall: list[tuple[float, float]] = field(init=False)
    recipe: str = field(init=False)
    keep: str = field(init=False)
    sources: list[str] = field(init=False)

    def __post_init__(self) -> None:
        names = ["threshold", "bands", "rows", "fewest", "recall", "recipe", "keep", "sources"]
        for name, value in zip(names, _native.plan_of(self.settings)):
            object.__setattr__(self, name, value)

    @property
    def comparing(self) -> dict[str, str]:
        """The settings that decide how two articles are compared, and what of it is asked for."""
        settings = {name: value for name, value in self.settings.items() if name != "keep"}
        return {**settings, **(self.asked or {})}

    @property
    def claimed(self) -> dict[str, str]:
        """By what a run is told from others."""
        if self.asked is None:
            return {**self.settings, "recipe": self.recipe}
        return {**self.comparing, "recipe": self.recipe, "command": "audit"}
