//! A host whose functions give their parameters back, and calls with random values.

use wasmtime::component::types::ComponentItem;
use wasmtime::component::{
    Component, Instance, Linker, LinkerInstance, ResourceDynamic, ResourceType, Type, Val,
};
use wasmtime::{Config, Engine, OptLevel, Result, Store};

use crate::random::Random;

/// How often each function is called.
const CALLS: usize = 4;

/// A function that is exported, with the interface that it is in.
struct Export {
    interface: Option<String>,
    name: String,
}

pub struct Host(Engine);

impl Host {
    pub fn new() -> Host {
        let mut config = Config::new();
        config
            .wasm_multi_memory(true)
            .cranelift_opt_level(OptLevel::None);
        Host(Engine::new(&config).expect("the engine's configuration is valid"))
    }

    /// Calls each function that a component exports, and compares what it returns with what it was given; returns how
    /// many handles there were among the values.
    pub fn compare(&self, component: &[u8]) -> Result<u32, String> {
        let text = |error: wasmtime::Error| format!("{error:?}");
        let Host(engine) = self;
        let component = Component::new(engine, component).map_err(text)?;
        let mut store = Store::new(engine, ());
        let instance = linker(engine, &component)
            .and_then(|linker| linker.instantiate(&mut store, &component))
            .map_err(text)?;
        let mut values = Values {
            random: Random::new(0),
            resources: resources(engine, &component),
            handles: 0,
        };
        for export in exports(engine, &component) {
            for _ in 0..CALLS {
                let (given, returned) = call(&mut store, &instance, &export, &mut values)
                    .map_err(|error| format!("`{}`: {}", export.name, text(error)))?;
                if given != returned {
                    let name = &export.name;
                    return Err(format!("`{name}` gives {returned:?} for {given:?}"));
                }
            }
        }
        Ok(values.handles)
    }
}

fn linker(engine: &Engine, component: &Component) -> Result<Linker<()>> {
    let mut linker = Linker::new(engine);
    for (name, item) in component.component_type().imports(engine) {
        match item.ty {
            ComponentItem::ComponentInstance(instance) => {
                let mut inner = linker.instance(name)?;
                for (name, item) in instance.exports(engine) {
                    provide(&mut inner, name, &item.ty)?;
                }
            }
            ty => provide(&mut linker.root(), name, &ty)?,
        }
    }
    Ok(linker)
}

fn provide(linker: &mut LinkerInstance<'_, ()>, name: &str, ty: &ComponentItem) -> Result<()> {
    match ty {
        ComponentItem::ComponentFunc(_) => linker.func_new(name, |_, _, params, results| {
            if let [result] = results {
                *result = joined(params);
            }
            Ok(())
        }),
        ComponentItem::Resource(_) => {
            let ty = ResourceType::host_dynamic(number(name));
            linker.resource(name, ty, |_, _| Ok(()))
        }
        _ => Ok(()),
    }
}

/// One value of all parameters.
fn joined(params: &[Val]) -> Val {
    match params {
        [value] => value.clone(),
        values => Val::Tuple(values.to_vec()),
    }
}

/// A number for a resource type. Its name is the same in all interfaces, but for these.
fn number(name: &str) -> u32 {
    let name = match name {
        "io-error" => "error",
        "headers" | "trailers" => "fields",
        name => name,
    };
    name.bytes()
        .fold(0, |sum, byte| sum * 31 % 0x100_0000 + u32::from(byte))
}

/// The numbers of all resource types that a component imports.
fn resources(engine: &Engine, component: &Component) -> Vec<u32> {
    let mut numbers = Vec::new();
    let mut add = |name: &str, ty: &ComponentItem| {
        if let ComponentItem::Resource(_) = ty {
            numbers.push(number(name));
        }
    };
    for (name, item) in component.component_type().imports(engine) {
        add(name, &item.ty);
        if let ComponentItem::ComponentInstance(instance) = item.ty {
            for (name, item) in instance.exports(engine) {
                add(name, &item.ty);
            }
        }
    }
    numbers
}

fn exports(engine: &Engine, component: &Component) -> Vec<Export> {
    let mut exports = Vec::new();
    for (name, item) in component.component_type().exports(engine) {
        match item.ty {
            ComponentItem::ComponentFunc(_) => exports.push(Export {
                interface: None,
                name: name.to_string(),
            }),
            ComponentItem::ComponentInstance(instance) => {
                for (function, item) in instance.exports(engine) {
                    if let ComponentItem::ComponentFunc(_) = item.ty {
                        exports.push(Export {
                            interface: Some(name.to_string()),
                            name: function.to_string(),
                        });
                    }
                }
            }
            _ => {}
        }
    }
    exports
}

/// What a function is given, and what it returns.
fn call(
    store: &mut Store<()>,
    instance: &Instance,
    export: &Export,
    values: &mut Values,
) -> Result<(Val, Val)> {
    let interface = match &export.interface {
        Some(name) => instance.get_export_index(&mut *store, None, name),
        None => None,
    };
    let missing = || wasmtime::format_err!("it is not exported");
    let index = instance
        .get_export_index(&mut *store, interface.as_ref(), &export.name)
        .ok_or_else(missing)?;
    let function = instance.get_func(&mut *store, index).ok_or_else(missing)?;
    let types: Vec<Type> = function.ty(&*store).params().map(|(_, ty)| ty).collect();
    let given = types.iter().map(|ty| values.make(ty)).collect::<Vec<_>>();
    let mut params = given.clone();
    for value in &mut params {
        for_each_leaf(value, &mut |leaf| pass(store, leaf))?;
    }
    let mut results = [Val::Bool(false)];
    function.call(&mut *store, &params, &mut results)?;
    let [mut result] = results;
    for_each_leaf(&mut result, &mut |leaf| take_back(store, leaf))?;
    Ok((joined(&given), result))
}

/// The mark of a handle in a value that is in no store: its type and number follow.
const HANDLE: &str = "handle";

/// Makes a handle of its text.
fn pass(store: &mut Store<()>, value: &mut Val) -> Result<()> {
    if let Val::Flags(texts) = value
        && let [mark, ty, number] = &texts[..]
        && mark == HANDLE
    {
        let resource = ResourceDynamic::new_own(number.parse()?, ty.parse()?);
        *value = Val::Resource(resource.try_into_resource_any(&mut *store)?);
    }
    Ok(())
}

/// Makes a text of a handle.
fn take_back(store: &mut Store<()>, value: &mut Val) -> Result<()> {
    if let Val::Resource(resource) = value {
        let resource = resource.try_into_resource_dynamic(&mut *store)?;
        *value = handle(resource.ty(), resource.rep());
    }
    Ok(())
}

fn handle(ty: u32, number: u32) -> Val {
    Val::Flags(vec![HANDLE.to_string(), ty.to_string(), number.to_string()])
}

/// Calls `change` with each value that has none inside.
fn for_each_leaf(value: &mut Val, change: &mut dyn FnMut(&mut Val) -> Result<()>) -> Result<()> {
    match value {
        Val::List(values) | Val::Tuple(values) => values
            .iter_mut()
            .try_for_each(|value| for_each_leaf(value, change)),
        Val::Record(fields) => fields
            .iter_mut()
            .try_for_each(|(_, value)| for_each_leaf(value, change)),
        Val::Variant(_, payload)
        | Val::Option(payload)
        | Val::Result(Ok(payload) | Err(payload)) => match payload {
            Some(value) => for_each_leaf(value, change),
            None => Ok(()),
        },
        leaf => change(leaf),
    }
}

struct Values {
    random: Random,
    /// The numbers of the resource types that there are.
    resources: Vec<u32>,
    /// How many handles were made.
    handles: u32,
}

impl Values {
    /// A value with texts for handles.
    fn make(&mut self, ty: &Type) -> Val {
        let number = self.random.next();
        match ty {
            Type::Bool => Val::Bool(number.is_multiple_of(2)),
            Type::S8 => Val::S8(number as i8),
            Type::U8 => Val::U8(number as u8),
            Type::S16 => Val::S16(number as i16),
            Type::U16 => Val::U16(number as u16),
            Type::S32 => Val::S32(number as i32),
            Type::U32 => Val::U32(number as u32),
            Type::S64 => Val::S64(number as i64),
            Type::U64 => Val::U64(number),
            Type::Float32 => Val::Float32(number as f32),
            Type::Float64 => Val::Float64(number as f64),
            Type::Char => Val::Char(*self.random.choose(&['a', 'é', '日', '🦀'])),
            Type::String => Val::String((*self.random.choose(&["", "text", "日本語"])).to_string()),
            Type::List(list) => {
                let count = self.random.below(4);
                Val::List((0..count).map(|_| self.make(&list.ty())).collect())
            }
            Type::Record(record) => Val::Record(
                record
                    .fields()
                    .map(|field| (field.name.to_string(), self.make(&field.ty)))
                    .collect(),
            ),
            Type::Tuple(tuple) => Val::Tuple(tuple.types().map(|ty| self.make(&ty)).collect()),
            Type::Variant(variant) => {
                let case = variant
                    .cases()
                    .nth(self.random.below(variant.cases().len()))
                    .unwrap();
                Val::Variant(case.name.to_string(), self.optional(case.ty))
            }
            Type::Enum(names) => {
                let name = names
                    .names()
                    .nth(self.random.below(names.names().len()))
                    .unwrap();
                Val::Enum(name.to_string())
            }
            Type::Option(option) => {
                let ty = self.random.percent(70).then(|| option.ty());
                Val::Option(self.optional(ty))
            }
            Type::Result(result) if self.random.percent(50) => {
                Val::Result(Ok(self.optional(result.ok())))
            }
            Type::Result(result) => Val::Result(Err(self.optional(result.err()))),
            Type::Flags(flags) => {
                let names = flags.names().filter(|_| self.random.percent(50));
                Val::Flags(names.map(str::to_string).collect())
            }
            Type::Own(ty) => {
                self.handles += 1;
                let mut known = self.resources.iter();
                let number = known.find(|number| *ty == ResourceType::host_dynamic(**number));
                handle(*number.expect("the host defines it"), self.handles)
            }
            ty => panic!("no world has {ty:?}"),
        }
    }

    fn optional(&mut self, ty: Option<Type>) -> Option<Box<Val>> {
        ty.map(|ty| Box::new(self.make(&ty)))
    }
}
