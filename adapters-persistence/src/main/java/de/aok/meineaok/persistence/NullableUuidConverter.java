package de.aok.meineaok.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps a UUID that may be missing; the provider's own conversion fails at one that is. */
@Converter
public final class NullableUuidConverter implements AttributeConverter<UUID, Object> {

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable UUID uuid) {
        return uuid;
    }

    @Override
    public @Nullable UUID convertToEntityAttribute(@Nullable Object column) {
        return column == null ? null : UUID.fromString(column.toString());
    }
}
