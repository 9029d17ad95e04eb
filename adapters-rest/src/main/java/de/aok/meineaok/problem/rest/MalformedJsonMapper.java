package de.aok.meineaok.problem.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamWriteException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says where a body is not the JSON that is due; never what stood there. */
@Provider
@Dependent
public final class MalformedJsonMapper implements ExceptionMapper<JsonProcessingException> {
    /** As much of an unknown field's name as is told. */
    private static final int NAME_LENGTH = 64;

    @Override
    public Response toResponse(JsonProcessingException exception) {
        return switch (exception) {
            case InvalidDefinitionException ours -> FaultMapper.answer(ours);
            case StreamWriteException ours -> FaultMapper.answer(ours);
            case PropertyBindingException unknown -> refuse(unknown.getPropertyName(), "form.unknown-field");
            case MismatchedInputException mismatch -> refuse(fieldOf(mismatch), "form.wrong-type");
            default -> unreadable(exception);
        };
    }

    private static Response unreadable(JsonProcessingException broken) {
        String field = broken.getProcessor() instanceof JsonParser parser
                ? parser.getParsingContext().getCurrentName()
                : null;
        JsonLocation at = broken.getLocation();
        return at == null
                ? refuse(field, "form.unreadable")
                : refuse(field, "form.unreadable-at", at.getLineNr(), at.getColumnNr());
    }

    private static Response refuse(@Nullable String field, String key, Object... arguments) {
        Finding finding = new Finding.OfForm(null, shortened(field), key, List.of(arguments));
        return Refusal.of(ProblemKind.MALFORMED_BODY, finding).response();
    }

    private static @Nullable String fieldOf(MismatchedInputException mismatch) {
        List<JsonMappingException.Reference> path = mismatch.getPath();
        return path.isEmpty() ? null : path.get(path.size() - 1).getFieldName();
    }

    private static @Nullable String shortened(@Nullable String name) {
        return name == null || name.length() <= NAME_LENGTH ? name : name.substring(0, NAME_LENGTH) + '…';
    }
}
