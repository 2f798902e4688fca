package steward.bot.channel.webchat;

import java.util.List;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * A number or a truth value where the contract has a text is a wrong type, not a text.
 */
@Component
class TextIsText implements JsonMapperBuilderCustomizer {

    private static final List<CoercionInputShape> NOT_TEXT = List.of(CoercionInputShape.Integer,
            CoercionInputShape.Float, CoercionInputShape.Boolean);

    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.withCoercionConfig(LogicalType.Textual,
                config -> NOT_TEXT.forEach(shape -> config.setCoercion(shape, CoercionAction.Fail)));
    }

}
