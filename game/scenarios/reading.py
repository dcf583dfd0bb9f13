"""What every value of a file is read by: our own readers, which also tell an editor what may stand there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

Shape: TypeAlias = Mapping[str, object]
"""What may stand in a place, in the words of JSON Schema."""


@dataclass(frozen=True, slots=True, eq=False)
class Reader:
    """Reads a value from the text that was written."""

    read: Callable[[Any], object]
    shape: Shape

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Let this reader alone read the value."""
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, object]:
        """Return the shape."""
        return dict(self.shape)


ROOM: Final = "room"
"""The key of the validation context that says by what factor texts may be longer, for translations."""


@dataclass(frozen=True, slots=True, eq=False)
class Prose:
    """Reads a text for people, of so many characters at most: these are the texts that are translated."""

    read: Callable[[object, int], str]
    limit: int

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Let this reader alone read the text."""

        def roomy(value: object, info: core_schema.ValidationInfo) -> str:
            return self.read(value, int(self.limit * info.context[ROOM]) if info.context else self.limit)

        return core_schema.with_info_plain_validator_function(roomy)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, object]:
        """Return the shape: a text that is not too long."""
        return {"type": ["string", "number"], "maxLength": self.limit}


class OneOrMore:
    """Lets one value stand for a list of one."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Turn a single text into a list before the list is read."""
        return core_schema.no_info_before_validator_function(_listing, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, object]:
        """Return the shape of a list or of one of its entries."""
        several = handler(_inner(schema))
        return {"anyOf": [several.get("items", {}), several]}


@dataclass(frozen=True, slots=True, eq=False)
class ShortFor:
    """Lets a single text stand for a keyed part in which it is the value of one key."""

    key: str
    shape: Shape

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Turn a single text into the part it stands for."""

        def unfold(value: object) -> object:
            return {self.key: value} if isinstance(value, str) else value

        return core_schema.no_info_before_validator_function(unfold, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, object]:
        """Return the shape of the text or of the part."""
        return {"anyOf": [dict(self.shape), handler(_inner(schema))]}


def _listing(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _inner(schema: CoreSchema) -> CoreSchema:
    inner: CoreSchema = schema.get("schema", schema)
    return inner
